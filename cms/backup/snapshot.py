"""One moment of the database, however long it is read and whatever is written meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

MODE = "transaction_mode"  # Django has it on SQLite's connections only


@contextmanager
def snapshot(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """What is read inside is as of the first query. Nobody waits for it, neither readers nor writers.

    Inside a transaction that has begun already, that one decides.
    """
    if connection.in_atomic_block:
        yield
        return
    connection.ensure_connection()  # SQLite's takes the mode from the settings when it opens
    mode = getattr(connection, MODE, None)
    if connection.vendor == "sqlite":
        # Ours are IMMEDIATE, for writers. A deferred one that only reads keeps its moment in the WAL.
        setattr(connection, MODE, "DEFERRED")
    try:
        with transaction.atomic(using=connection.alias):
            with connection.cursor() as cursor:
                if connection.vendor == "postgresql":
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                cursor.execute("SELECT 1 FROM django_migrations")  # the moment is that of the first reading
            yield
    finally:
        if connection.vendor == "sqlite":
            setattr(connection, MODE, mode)
