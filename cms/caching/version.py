"""The version of the content: one text for the whole install, another one after every write that pages can show."""

from functools import cache
from typing import Any

from django.conf import settings
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.dispatch import Signal

from cms.caching.owing import Pen
from cms.caching.release import release
from cms.caching.tokens import AwayError, FilePlace, Place, RedisPlace, new_token

VERSION, WITHDRAWN = "version", "withdrawn"
# Ends a version that a transaction made which was not committed yet: its changes are still to come.
BEGUN = ".begun"
version_made = Signal()  # for whoever counts


@cache
def place() -> Place:
    """Where the version stands."""
    pages = settings.CACHES["pages"]
    if settings.REDIS_URL:
        return RedisPlace(str(pages["LOCATION"]), f"{pages['KEY_PREFIX']}:")
    return FilePlace(settings.CONTENT_VERSION_FILE)


@cache
def pen() -> Pen:
    """What writes there."""
    return Pen(place())


def content_version() -> str:
    """The version now. Never the same twice while this thread has written content that is not committed yet, nor
    while the version cannot be known: whatever is kept under such a one is never found again."""
    return known_version() or new_token()


def known_version() -> str | None:
    """The version, where something may be kept under it; None inside a transaction that has written content, and
    where the version cannot be known. Another release of the code is another version."""
    if is_being_written():
        return None
    try:
        pen().settle()
        return f"{release()}-{place().read(VERSION)}"
    except AwayError:
        return None


def is_begun(version: str) -> bool:
    """Whether a transaction was under way that has written content since: its process may die before it tells."""
    return version.endswith(BEGUN)


def withdrawn() -> str | None:
    """Another text after every write that may have taken something away from the public; None where it is unknown."""
    try:
        pen().settle()
        return place().read(WITHDRAWN)
    except AwayError:
        return None


def changed() -> None:
    """Make a new version, and have the caches in front forget: for whatever writes content past Django's cursors,
    after it is committed."""
    pen().write(VERSION, new_token())
    version_made.send(None)
    pen().tell()


def taken_away() -> None:
    """Nothing that was kept until now may be shown any more, not even while the database is away."""
    pen().write(WITHDRAWN, new_token())


def is_being_written() -> bool:
    """Whether this thread has written content that is not committed yet."""
    return any(is_writing(connection) for connection in connections.all(initialized_only=True))


def is_writing(connection: BaseDatabaseWrapper) -> bool:
    """Whether the transaction in hand has written content."""
    return any(entry[1] is changed for entry in connection.run_on_commit)


def note_write(connection: BaseDatabaseWrapper, *, takes_away: bool) -> None:
    """Content was written: a new version now, and at the end of the transaction where there is one.

    The hooks stand before all others, which may look at pages already or fail, and belong to no savepoint, so that
    one that is undone does not take them away (Django's on_commit does neither).
    """
    hooks = [taken_away, changed] if takes_away else [changed]
    if not connection.in_atomic_block and connection.autocommit:  # asked so, it connects to nothing
        for hook in hooks:
            hook()
        return
    waiting = [entry[1] for entry in connection.run_on_commit]
    if changed not in waiting:
        pen().write(VERSION, new_token() + BEGUN)
    first: list[Any] = [(set(), hook, True) for hook in hooks if hook not in waiting]
    connection.run_on_commit[:0] = first  # triples, where the stubs know Django 4's pairs
