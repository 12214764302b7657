"""Sees every write to a table of rights, settings or accounts, and logs before the commit what came of it.

Not signals: Wagtail's own forms of groups use `bulk_create`, and commands use `update()` and SQL, which send none.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from wagtail.log_actions import LogContext, get_active_log_context

from cms.access.models import Team
from cms.audit import guard
from cms.audit.comparing import log_changes
from cms.audit.known import wait_for_turn
from cms.audit.reconciling import log_what_nobody_told
from cms.audit.recording import way_of_now
from cms.audit.statements import writes_to
from cms.audit.tables import Watched, read, watched_tables

logger = logging.getLogger(__name__)
Before = dict[Watched, dict[str, tuple]]
_asleep: ContextVar[bool] = ContextVar("asleep", default=False)


@contextmanager
def asleep() -> Iterator[None]:
    """Nothing is watched, and entries may be replaced: while a backup is restored."""
    before = _asleep.set(True)
    try:
        yield
    finally:
        _asleep.reset(before)


def sleep(whether: bool) -> None:
    """The same for what has no block of its own: migrations."""
    _asleep.set(whether)


def see(execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """An execute wrapper: remembers the rows as they were before the first write of a transaction.

    A lone statement without a transaction is settled before the next one, or when the connection is closed: while its
    own answer is being fetched (INSERT … RETURNING) SQLite opens no savepoint, and what was written would be lost.
    """
    connection = context["connection"]
    if connection.get_autocommit():
        settle(connection)
    writes = writes_to(sql if isinstance(sql, str) else str(sql))
    if not writes or _asleep.get():
        return execute(sql, params, many, context)
    guard.refuse(writes)
    touched = [watched for _verb, table in writes for watched in watched_tables().get(table, ())]
    if not touched:
        return execute(sql, params, many, context)
    _remember(connection, touched)
    return execute(sql, params, many, context)


def before_of(connection: BaseDatabaseWrapper) -> Before:
    """What was there before the transaction in hand, of each table that it has written to."""
    if not hasattr(connection, "audit_before"):
        forget(connection)
    return connection.audit_before  # type: ignore[attr-defined]  # set by `forget`


def forget(connection: BaseDatabaseWrapper) -> None:
    """After a rollback."""
    connection.audit_before = {}  # type: ignore[attr-defined]  # of this connection, beside Django's own state
    connection.audit_author = (None, "", {})  # type: ignore[attr-defined]  # who writes, how, and whose groups are whose


def _remember(connection: BaseDatabaseWrapper, touched: list[Watched]) -> None:
    before = before_of(connection)
    cities = connection.audit_author[2]  # type: ignore[attr-defined]  # set by `forget`
    if not before:
        wait_for_turn(connection)
        cities = dict(Team.objects.values_list("group__name", "city"))
    for watched in touched:
        if watched not in before:
            before[watched] = read(watched)
    connection.audit_author = (get_active_log_context(), way_of_now(), cities)  # type: ignore[attr-defined]  # set by `forget`


def settle(connection: BaseDatabaseWrapper) -> None:
    """Log what has changed since. A failure is reported and stops nobody's work: the next comparison finds it."""
    before = before_of(connection)
    if not before:
        return
    context, way, cities = connection.audit_author  # type: ignore[attr-defined]  # set by `forget`
    forget(connection)
    try:
        with transaction.atomic(using=connection.alias), _as_then(context):
            log_what_nobody_told(before)
            log_changes({watched: (rows, read(watched)) for watched, rows in before.items()}, way, cities)
    except Exception:  # of whatever kind: the change itself is sound
        logger.exception("Changes of %s could not be logged", ", ".join(watched.table for watched in before))


def _as_then(context: LogContext) -> LogContext:
    """The same author and act as when it was written. A copy: one that is entered twice is never left again (8.0.1)."""
    copy = LogContext(user=context.user, generate_uuid=False)
    copy.uuid = context.uuid
    return copy
