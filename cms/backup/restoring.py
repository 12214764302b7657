"""Restores a backup: rows and uploads take the place of what is there, all of them or none."""

import shutil
from collections.abc import Callable
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage, Storage
from django.core.management import call_command
from django.db import DatabaseError, connection

from cms.audit.noting import note
from cms.audit.seeing import asleep
from cms.backup import media
from cms.backup.errors import BackupError
from cms.backup.loading import load
from cms.backup.reading import Archive, lines
from cms.backup.schema import Schema, all_or_nothing
from cms.backup.tables import LEFT_OUT, stored_models
from cms.backup.versions import Known, made_by
from cms.backup.writing import UPLOADS
from cms.caching.version import changed
from cms.hosts.sites import sync_sites

UNCHANGED = "Nothing was changed."


def restore(archive: Archive, storage: Storage, say: Callable[[str], object]) -> None:
    """Throw away what is there and take in a backup that was verified. Nobody else should write meanwhile.

    Raises BackupError; what was there is then there still (in a storage elsewhere: with files of the backup beside it).
    """
    known = Known(connection)
    schema = Schema(connection, made_by(archive.header, known), known)
    _refuse_full_disk(archive, storage)
    uploads = media.incoming(storage)
    try:
        with asleep(), all_or_nothing(connection):
            _take_in(archive, schema, uploads)
            _forget_what_was_known()
            schema.finish()
            for line in sync_sites():
                say(line)
            connection.check_constraints()
            uploads.exchange()
    except BaseException as error:
        uploads.undo()
        _forget_what_was_known()
        if isinstance(error, DatabaseError | OSError):
            raise BackupError(f"{str(error).strip()}. {UNCHANGED}") from error
        raise
    uploads.forget()
    cache.clear()
    changed()
    note("audit.restore", file=str(archive.header.made_at))
    say("Content is there; making the search anew")
    call_command("rebuild_search", verbosity=0)


def _take_in(archive: Archive, schema: Schema, uploads: media.Local | media.Elsewhere) -> None:
    """Every table and upload, in the file's order."""
    models = {model._meta.label_lower: model for model in stored_models(schema.empty())}
    for entry, file in archive.members():
        if not entry.table:
            uploads.write(entry.name.removeprefix(UPLOADS), file)
        elif model := models.get(entry.table):
            load(connection, model, lines(entry, file))
        elif entry.table not in LEFT_OUT:
            raise BackupError(f"It holds a table that this version does not know: {entry.table}. {UNCHANGED}")


def _forget_what_was_known() -> None:
    """What this process remembers of rows."""
    ContentType.objects.clear_cache()


def _refuse_full_disk(archive: Archive, storage: Storage) -> None:
    """Before anything is written: old and new uploads stand beside each other for a while."""
    if not isinstance(storage, FileSystemStorage):
        return
    needed = sum(entry.size for entry in archive.entries() if not entry.table)
    folder = Path(storage.location)
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise BackupError(f"The uploads need {needed / 1e9:.1f} GB in {folder}, and {free / 1e9:.1f} GB are free.")
