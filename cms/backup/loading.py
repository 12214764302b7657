"""Loads a table; a row that the database refuses is named."""

from collections.abc import Iterable, Iterator

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model

from cms.backup import rows
from cms.backup.errors import BackupError
from cms.backup.tables import plain

MOST_ROWS, MOST_BYTES = 500, 4_000_000  # stored at once


def load(connection: BaseDatabaseWrapper, model: type[Model], lines: Iterable[bytes]) -> None:
    """Store every row as it was written, keys and times included. Raises BackupError."""
    table, label, stream = plain(model), model._meta.label_lower, iter(lines)
    try:
        read = rows.reader(table, next(stream, b""))
        for batch in _batches(stream):
            _store(connection, table, label, [read(line) for line in batch])
    except (ValueError, TypeError, LookupError, ValidationError) as error:
        raise BackupError(f"The backup's {label} does not fit: {error}.") from error


def _batches(lines: Iterator[bytes]) -> Iterator[list[bytes]]:
    batch: list[bytes] = []
    size = 0
    for line in lines:
        batch.append(line)
        size += len(line)
        if len(batch) == MOST_ROWS or size > MOST_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _store(connection: BaseDatabaseWrapper, table: type[Model], label: str, batch: list[Model]) -> None:
    """Many at once; if the database refuses one of them, one by one until that is found."""
    try:
        with transaction.atomic(using=connection.alias):
            table._base_manager.using(connection.alias).bulk_create(batch)
    except (DatabaseError, ValueError, OverflowError) as error:
        if len(batch) == 1:
            raise BackupError(
                f"The database ({connection.vendor}) refuses {label} {batch[0].pk}: {str(error).strip()}"
            ) from error
        for row in batch:
            _store(connection, table, label, [row])
        raise
