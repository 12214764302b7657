"""What the install needs before it can answer visitors, each as a check that raises when it fails.

Balancers ask every second, and a part that is away may not answer at all: every check is cheap, and all of them
together have `PATIENCE` seconds. What is not here an install can do without for a while: the storage of uploads (pages
are shown all the same), the worker (told in the log and in the metrics).
"""

import logging
import time
from collections.abc import Callable
from functools import cache, partial
from secrets import token_hex

from django.core.cache import caches
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from cms.watching.deadline import Question

logger = logging.getLogger(__name__)
PATIENCE = 1.5  # seconds for an answer


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
    applied = set(MigrationRecorder(connections["default"]).applied_migrations())
    missing = [name for name, replaced in _migrations() if name not in applied and not replaced <= applied]
    if missing:
        raise NotReadyError(f"There are {len(missing)} migrations to apply.")


@cache
def _migrations() -> list[tuple[tuple[str, str], frozenset[tuple[str, str]]]]:
    """Each migration in the code with those it replaces; itself where it replaces none. Read from the files once."""
    nodes = MigrationLoader(None).graph.nodes
    return [(name, frozenset(migration.replaces or [name])) for name, migration in nodes.items()]


# By name; all are asked at once, each in a thread of its own.
CHECKS: dict[str, Callable[[], None]] = {
    "database": check_database,
    "cache": check_cache,
    "migrations": check_migrations,
}

_questions: dict[str, Question[None]] = {}
_told: set[str] = set()
# What the install is only slower without: a balancer that took every machine away would make an outage of it.
DISPENSABLE = {"cache"}


def failing_parts() -> set[str]:
    """Names of the parts that are not ready; why is written to the log, when it begins and when it ends, never to the
    visitor."""
    end = time.monotonic() + PATIENCE
    answers = {name: _question(name).ask() for name in CHECKS}
    failing: set[str] = set()
    for name, answer in answers.items():
        try:
            answer.result(max(0.0, end - time.monotonic()))
        except Exception:
            failing.add(name)
            if name not in _told:
                logger.exception("Not ready: %s", name)
    for name in _told - failing:
        logger.warning("Ready again: %s", name)
    _told.clear()
    _told.update(failing)
    return failing


def _question(name: str) -> Question[None]:
    if name not in _questions:
        # Once the migrations are right, nothing asks the database of them again.
        keeps_connection = name != "migrations"
        _questions[name] = Question(partial(_check, name), f"readyz-{name}", keeps_connection=keeps_connection)
    return _questions[name]


def _check(name: str) -> None:
    CHECKS[name]()
