"""Looking into backups, and writing them anew with something changed."""

import gzip
import io
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection

from cms.backup.manifest import Header
from cms.backup.reading import Archive
from cms.backup.writing import UPLOADS, Writer

SAME = {"replace": True, "ask": False}  # options of `restore` over what is there


def no_uploads() -> None:
    """An empty storage."""
    shutil.rmtree(default_storage.location, ignore_errors=True)
    Path(default_storage.location).mkdir()


def uploads() -> dict[str, bytes]:
    """Every file below the uploads, by its path."""
    root = Path(default_storage.location)
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def members(path: Path) -> dict[str, bytes]:
    """What a backup holds: tables unpacked, uploads as they are."""
    with path.open("rb") as file:
        found = {entry.name: part.read() for entry, part in Archive(file).members()}
    return {name: gzip.decompress(data) if name.endswith(".gz") else data for name, data in found.items()}


def rewritten(path: Path, target: Path, change: Callable[[str, list[bytes]], list[bytes]], **header: object) -> Path:
    """A backup whose hashes are right, with the lines of its tables changed and another header."""
    with path.open("rb") as file, target.open("wb") as written:
        archive = Archive(file)
        with Writer(written, replace(archive.header, **header), target.parent) as writer:
            for entry, part in archive.members():
                if entry.table:
                    rows = gzip.decompress(part.read()).splitlines(keepends=True)
                    writer.add_table(entry.table, change(entry.table, rows))
                else:
                    writer.add_upload(entry.name.removeprefix(UPLOADS), io.BytesIO(part.read()), entry.size)
            writer.finish([])
    return target


def made_today() -> Header:
    """The header of a small backup made by hand."""
    return Header(1, "0.1.0", "5.2", "8.0", "2026-11-23T09:00:00+00:00", connection.vendor, "localhost", {})


def restore(path: Path | str, **options: object) -> None:
    """As an operator does; deferred checks of what the test has written come first, as after a commit."""
    connection.check_constraints()
    call_command("restore", path, **options)
