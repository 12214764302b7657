"""What a process has worked out from the content, until the content or the clock makes it wrong.

names = memo.remember(("cities", language), lambda: names_of_cities(language))

The key names everything that the value depends on beside the content: language, host, site. A value is shared by
threads and given out again and again: it is never changed, and holds nothing of a request.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any, TypeVar

from django.utils import timezone

from cms.caching.moments import next_moment
from cms.caching.version import is_being_written, known_version

T = TypeVar("T")
MOST = 5000  # values; a process that has more forgets them all


class Chapter:
    """The values of one version, from a moment to another: a clock may be set back."""

    def __init__(self, version: str, since: datetime, until: datetime) -> None:
        self.version, self.since, self.until = version, since, until
        self.values: dict[Hashable, Any] = {}

    def is_right(self, version: str, now: datetime) -> bool:
        """Whether nothing has changed since."""
        return self.version == version and self.since <= now < self.until


_held: list[Chapter] = []  # none or one
_pinned: ContextVar[Chapter | None] = ContextVar("pinned", default=None)


def remember(key: Hashable, compute: Callable[[], T]) -> T:
    """The value, worked out at most once for each version of the content and each stretch of time.

    Inside a transaction that has written content, and where the version cannot be known, it is worked out each time.
    """
    chapter = current()
    if chapter is None:
        return compute()
    try:
        return chapter.values[key]
    except KeyError:
        value = compute()
        if len(chapter.values) >= MOST:
            chapter.values.clear()
        chapter.values[key] = value
        return value


def remember_each(kind: str, keys: Iterable[Hashable], compute: Callable[[list], dict]) -> dict:
    """The same for values that are cheaper worked out together: by key, those asked for the first time by one call."""
    chapter, wanted = current(), dict.fromkeys(keys)
    known = chapter.values if chapter else {}
    found = {key: known[kind, key] for key in wanted if (kind, key) in known}
    if len(found) < len(wanted):
        made = compute([key for key in wanted if key not in found])
        if len(known) + len(made) > MOST:
            known.clear()
        known.update({(kind, key): value for key, value in made.items()})
        found.update(made)
    return found


def current() -> Chapter | None:
    """The values that are right now; None where nothing may be remembered."""
    pinned = _pinned.get()
    if pinned is not None:
        return None if is_being_written() else pinned
    version, now = known_version(), timezone.now()
    if version is None:
        return None
    chapter = _held[0] if _held else None
    if chapter is None or not chapter.is_right(version, now):
        chapter = Chapter(version, now, next_moment(now))
        _held[:] = [chapter]
    return chapter


@contextmanager
def pinned(chapter: Chapter | None) -> Iterator[None]:
    """For an answer that writes nothing: what was right when it began is right to its end. The version is asked once,
    and one page is not made of two."""
    token = _pinned.set(chapter)
    try:
        yield
    finally:
        _pinned.reset(token)


def forget() -> None:
    """Forget everything."""
    _held.clear()
