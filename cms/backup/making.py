"""Makes a backup: the tables as of one moment, then the uploads."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from django.apps import apps
from django.apps.registry import Apps
from django.core.files.storage import Storage
from django.db import connection
from django.db.models import FileField, Model

from cms.backup import media, rows
from cms.backup.errors import BackupError
from cms.backup.snapshot import snapshot
from cms.backup.tables import KEPT_ROWS, plain, stored_models
from cms.backup.versions import described
from cms.backup.writing import Writer

AT_ONCE = 500  # rows: a page's revision has 50 kB


def make(target: IO[bytes], storage: Storage, folder: Path, say: Callable[[str], object]) -> list[str]:
    """Write everything to `target`; returns the files that the database names and the storage lacks.

    `folder` takes temporary files. The site may run meanwhile. Raises BackupError.
    """
    named: set[str] = set()
    with Writer(target, described(connection), folder) as writer:
        # Only the tables need the database's moment: the uploads take long, and the moment costs the database.
        with snapshot(connection):
            count = add_tables(writer, apps, named)
        say(f"{count} rows of {writer.members} tables")
        tables = writer.members
        missing = named.difference(_add_uploads(writer, storage))
        say(f"{writer.members - tables} uploads")
        writer.finish(sorted(missing))
    return sorted(missing)


def add_tables(writer: Writer, registry: Apps, named: set[str]) -> int:
    """Every table of these models; the files that they name are added to `named`. Returns the number of rows."""
    return sum(writer.add_table(model._meta.label_lower, _lines(model, named)) for model in stored_models(registry))


def _lines(model: type[Model], named: set[str]) -> Iterator[bytes]:
    """A table, line by line; the files that it names are added to `named`."""
    table = plain(model)
    names = [field.attname for field in rows.columns(table)]
    files = {names.index(field.attname) for field in model._meta.local_concrete_fields if isinstance(field, FileField)}
    found = table._base_manager.order_by("pk").values_list(*names).filter(**KEPT_ROWS.get(model._meta.label_lower, {}))

    def noted(stored: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        for row in stored:
            named.update(row[number] for number in files if row[number])
            yield row

    return rows.written(names, noted(found.iterator(AT_ONCE)))


def _add_uploads(writer: Writer, storage: Storage) -> Iterator[str]:
    """Every file that is still there when its turn comes; yields their names."""
    for name in media.names(storage):
        try:
            file = storage.open(name)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise BackupError(f"The upload {name} cannot be read: {error.strerror or error}.") from error
        with file:
            writer.add_upload(name, file, file.size)
        yield name
