"""Writes the file: a tar without compression, whose tables are gzip files, whose last member lists the others.

Uploads are compressed already; and one damaged byte costs one file.
"""

import gzip
import hashlib
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from cms.backup import manifest
from cms.backup.errors import BackupError
from cms.backup.manifest import Ending, Entry, Header

TABLES, UPLOADS = "tables/", "media/"


class Hashing:
    """A file whose SHA-256 is known when it has been read."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.digest = file, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """As the file's own."""
        data = self.file.read(size)
        self.digest.update(data)
        return data


class _Pipe:
    """All that writing a tar asks of a file; standard output may be one."""

    def __init__(self, target: IO[bytes]) -> None:
        self.write = target.write

    def tell(self) -> int:
        return 0


class Writer:
    """Adds members one after the other; needs no more memory for many than for one.

    `target` need not be seekable. `folder` takes one packed table at a time, and the list of contents.
    """

    def __init__(self, target: IO[bytes], header: Header, folder: Path) -> None:
        self.tar = tarfile.TarFile(mode="w", fileobj=_Pipe(target), format=tarfile.PAX_FORMAT)  # type: ignore[arg-type]  # it asks no more of a file
        self.folder, self.members = folder, 0
        self.contents, self.digest = tempfile.TemporaryFile(dir=folder), hashlib.sha256()  # noqa: SIM115  (closed by __exit__)
        self._note(header)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.contents.close()
        if error is None:
            self.tar.close()

    def add_table(self, label: str, lines: Iterable[bytes]) -> int:
        """A table from its lines, the names of its columns first; returns how many rows it has."""
        rows = unpacked = longest = 0
        with tempfile.TemporaryFile(dir=self.folder) as packed:
            with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=3, mtime=0) as stream:
                for rows, line in enumerate(lines):  # noqa: B007  (the last number is the count)
                    stream.write(line)
                    unpacked, longest = unpacked + len(line), max(longest, len(line))
            size = packed.tell()
            packed.seek(0)
            name = f"{TABLES}{label}.jsonl.gz"
            digest = self._add(name, packed, size)
        self._note(Entry(name, size, digest, label, rows, unpacked, longest))
        return rows

    def add_upload(self, name: str, file: IO[bytes], size: int) -> None:
        """A file of the storage. Raises BackupError if it becomes shorter while it is read."""
        self._note(Entry(UPLOADS + name, size, self._add(UPLOADS + name, file, size)))

    def finish(self, missing: list[str]) -> None:
        """Write the list of contents, with the files that should have been there."""
        self._note(manifest.ending(self.members, self.digest, missing))
        size = self.contents.tell()
        self.contents.seek(0)
        self._add(manifest.NAME, self.contents, size)

    def _note(self, part: Header | Entry | Ending) -> None:
        line = manifest.line(part)
        self.contents.write(line)
        self.digest.update(line)
        self.members += isinstance(part, Entry)

    def _add(self, name: str, file: IO[bytes], size: int) -> str:
        member = tarfile.TarInfo(name)
        member.size, member.mode = size, 0o600
        hashing = Hashing(file)
        try:
            self.tar.addfile(member, hashing)
        except OSError as error:
            raise BackupError(f"{name} could not be written into the backup: {error}.") from error
        self.tar.members.clear()  # type: ignore[attr-defined]  # tarfile remembers every one, typeshed does not know
        return hashing.digest.hexdigest()
