"""Sees every statement that Django sends to the database, so that bulk updates, raw SQL and commands count too."""

from collections.abc import Callable
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from cms.caching.version import note_write
from cms.caching.writes import Effect, effect_of

Execute = Callable[[str, Any, bool, dict[str, Any]], Any]


def watch(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    """Called with every new connection. First in the row: `with execute_wrapper()` takes away the last one."""
    if see not in connection.execute_wrappers:
        connection.execute_wrappers.insert(0, see)


def see(execute: Execute, sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """An execute wrapper. What fails half-way may have written: it counts."""
    effect = effect_of(sql if isinstance(sql, str) else str(sql))
    if effect is Effect.NONE:
        return execute(sql, params, many, context)
    try:
        return execute(sql, params, many, context)
    finally:
        note_write(context["connection"], takes_away=effect is Effect.TAKES_AWAY)


def something_left(**kwargs: Any) -> None:
    """For signals of what is an UPDATE like any other in SQL: unpublishing and moving."""
    note_write(connections[DEFAULT_DB_ALIAS], takes_away=True)
