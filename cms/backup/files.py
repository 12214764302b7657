"""The file that the operator names: whole or not there, readable by its owner alone."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.conf import settings
from django.utils.crypto import get_random_string

from cms.backup.errors import BackupError

STANDARD = "-"  # standard output or input


@contextmanager
def to_write(name: str) -> Iterator[tuple[IO[bytes], Path]]:
    """A file that takes its name when all is written, and a folder for temporary files. Raises BackupError."""
    if name == STANDARD:
        yield sys.stdout.buffer, settings.VAR_DIR
        sys.stdout.buffer.flush()
        return
    path = Path(name).absolute()
    if path.is_dir() or path.resolve().is_relative_to(Path(settings.MEDIA_ROOT).resolve()):
        raise BackupError(f"{path} must be a file, and not among the uploads, which visitors can fetch.")
    unfinished = path.with_name(f".{path.name}.{get_random_string(8)}.part")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            yield file, path.parent
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise BackupError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def to_read(name: str) -> Iterator[IO[bytes]]:
    """A file that can be read from any place; what comes from standard input is stored first. Raises BackupError."""
    if name == STANDARD:
        with tempfile.TemporaryFile(dir=settings.VAR_DIR) as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
            yield file
        return
    try:
        opened = Path(name).open("rb")  # noqa: SIM115  (closed below, where errors of reading are not those of opening)
    except OSError as error:
        raise BackupError(f"{name} cannot be read: {error.strerror}.") from error
    with opened:
        yield opened
