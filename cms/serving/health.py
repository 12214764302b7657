"""What the install needs before it can answer visitors, each as a check that raises when it fails."""

import logging
from collections.abc import Callable
from functools import cache
from secrets import token_hex

from django.core.cache import caches
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

logger = logging.getLogger(__name__)


class NotReadyError(Exception):
    """A part answers, but not as it should."""


def check_database() -> None:
    """The default database answers a query."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT 1")


def check_cache() -> None:
    """What the default cache is given, it gives back."""
    key, value = f"readyz-{token_hex(8)}", token_hex(8)
    caches["default"].set(key, value, timeout=10)
    answer = caches["default"].get(key)
    caches["default"].delete(key)
    if answer != value:
        raise NotReadyError("The cache did not return what was put into it.")


@cache
def check_migrations() -> None:
    """Every migration of this code is applied. Success is remembered: the code of a process does not change."""
    executor = MigrationExecutor(connections["default"])
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise NotReadyError("There are migrations to apply.")


CHECKS: dict[str, Callable[[], None]] = {
    "database": check_database,
    "cache": check_cache,
    "migrations": check_migrations,
}


def failing_parts() -> set[str]:
    """Names of the parts that are not ready; why is written to the log, never to the visitor."""
    failing = set()
    for name, check in CHECKS.items():
        try:
            check()
        except Exception:
            logger.exception("Not ready: %s", name)
            failing.add(name)
    return failing
