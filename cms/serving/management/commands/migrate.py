"""`manage.py migrate`, one at a time: of two machines that start at once, the second waits and finds nothing to do."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands.migrate import Command as MigrateCommand
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

LOCK = 0x36_41_49_4B_41  # "6AIKA": any number that nobody else locks in this database
LONGEST = 600  # seconds that another one's migrations may take
BETWEEN = 0.5


class Command(MigrateCommand):
    """Django's own under a lock of the session (PostgreSQL); SQLite has one writer anyway."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Wait for the lock, then migrate. Raises CommandError when another migration does not end."""
        with alone(connections[options["database"]]):
            super().handle(*args, **options)


@contextmanager
def alone(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Nobody else migrates this database inside the block.

    The lock is tried again and again: a session that waits inside PostgreSQL would hold up CREATE INDEX CONCURRENTLY.
    """
    if connection.vendor != "postgresql":
        yield
        return
    deadline = time.monotonic() + LONGEST
    while not _ask(connection, "SELECT pg_try_advisory_lock(%s)"):
        if time.monotonic() > deadline:
            raise CommandError(f"Another migration of this database has not ended within {LONGEST} s.")
        time.sleep(BETWEEN)
    try:
        yield
    finally:
        _ask(connection, "SELECT pg_advisory_unlock(%s)")


def _ask(connection: BaseDatabaseWrapper, question: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(question, [LOCK])
        return cursor.fetchone()[0]
