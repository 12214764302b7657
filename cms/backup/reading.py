"""Reads the file, and trusts nothing in it: names, kinds, sizes and hashes are compared with the list of contents."""

import gzip
import hashlib
import tarfile
import zlib
from collections.abc import Iterator
from functools import cached_property
from itertools import zip_longest
from typing import IO

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.utils import validate_file_name

from cms.backup import manifest
from cms.backup.errors import BackupError
from cms.backup.manifest import Ending, Entry, Header
from cms.backup.parts import part
from cms.backup.writing import TABLES, UPLOADS

AT_ONCE = 1 << 20  # bytes
LONGEST_ROW = 1 << 28  # bytes: a quarter of a GiB for one row, ten times what an upload may have


class Archive:
    """A backup on a seekable file. Everything here raises BackupError for a file that is damaged or made by hand."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file

    @cached_property
    def header(self) -> Header:
        """The install as it was. Reads the list of contents to its end, which holds its own hash."""
        with self._contents() as lines:
            first = self._line(lines)
            header = manifest.read(first, Header)
            if header.format > manifest.FORMAT:
                raise BackupError(
                    f"It is written in format {header.format} by version {header.project}; this version reads "
                    f"format {manifest.FORMAT}. Install version {header.project} or newer."
                )
            digest, line, count = hashlib.sha256(first), self._line(lines), 0
            while not line.startswith(b'{"members":'):
                digest.update(line)
                line, count = self._line(lines), count + 1
        self.ending = manifest.read(line, Ending)
        if self.ending != manifest.ending(count, digest, self.ending.missing):
            raise BackupError("The list of contents is damaged.")
        return header

    def entries(self) -> Iterator[Entry]:
        """What it holds, in order: the tables first."""
        _ = self.header  # the list is known to be whole
        with self._contents() as lines:
            self._line(lines)
            for _number in range(self.ending.members):
                yield manifest.read(self._line(lines), Entry)

    def members(self) -> Iterator[tuple[Entry, IO[bytes]]]:
        """Each member with its file; whether its bytes are the right ones, `checked` and `lines` say."""
        for entry, member in zip_longest(self.entries(), self._walk()):
            if entry is None or member is None or (entry.name, entry.size) != (member.name, member.size):
                raise BackupError("The list of contents names other files than there are.")
            yield entry, part(self.file, member.offset_data, member.size)

    def verify(self) -> None:
        """Read everything once: each hash, and the number of rows of each table."""
        for entry, file in self.members():
            for _part in lines(entry, file) if entry.table else checked(entry, file):
                pass

    def summary(self) -> str:
        """What it is, for a person; after `verify`."""
        header, rows, tables, uploads, size = self.header, 0, 0, 0, 0
        for entry in self.entries():
            rows, tables = rows + entry.rows, tables + bool(entry.table)
            uploads, size = uploads + (not entry.table), size + entry.size
        return (
            f"Made on {header.made_at} by version {header.project} (Django {header.django}, Wagtail {header.wagtail}, "
            f"{header.vendor}) of {header.host}: {rows} rows of {tables} tables, {uploads} uploads, "
            f"{size / 1e6:.1f} MB. Uploads that were missing then: {', '.join(self.ending.missing) or 'none'}."
        )

    def _walk(self, *, last: bool = False) -> Iterator[tarfile.TarInfo]:
        """The members before the list of contents; or only that."""
        self.file.seek(0)
        try:
            with tarfile.open(fileobj=self.file, mode="r:") as tar:
                while (member := tar.next()) is not None:
                    tar.members.clear()  # type: ignore[attr-defined]  # tarfile remembers every one, typeshed does not know
                    _refuse_unusual(member)
                    if (member.name == manifest.NAME) == last:
                        yield member
                    if member.name == manifest.NAME:
                        return
        except (tarfile.TarError, EOFError) as error:
            raise BackupError(f"It is not a backup, or only its beginning ({error}).") from error
        raise BackupError("It ends before the list of contents: it was cut off, or is not a backup.")

    def _contents(self) -> IO[bytes]:
        if not hasattr(self, "_found"):
            self._found = next(self._walk(last=True))
        return part(self.file, self._found.offset_data, self._found.size)

    @staticmethod
    def _line(file: IO[bytes]) -> bytes:
        line = file.readline(manifest.LONGEST_LINE)
        if not line.endswith(b"\n"):
            raise BackupError("The list of contents is damaged.")
        return line


def _refuse_unusual(member: tarfile.TarInfo) -> None:
    """Only plain files, below the two folders: no link, device, hole, nor a way out."""
    folder = next((folder for folder in (TABLES, UPLOADS) if member.name.startswith(folder)), "")
    try:
        validate_file_name(member.name.removeprefix(folder), allow_relative_path=True)
        is_inside = bool(folder) or member.name == manifest.NAME
    except SuspiciousFileOperation:
        is_inside = False
    if not is_inside or member.type != tarfile.REGTYPE or member.issparse():
        raise BackupError(f"It holds something that no backup holds: {member.name!r}.")


def checked(entry: Entry, file: IO[bytes]) -> Iterator[bytes]:
    """The bytes of a member, in parts; raises BackupError at the end if they are not those that were written."""
    digest = hashlib.sha256()
    while data := file.read(AT_ONCE):
        digest.update(data)
        yield data
    if digest.hexdigest() != entry.sha256:
        raise BackupError(f"{entry.name} is damaged: its SHA-256 is not the one that was written down.")


def lines(entry: Entry, file: IO[bytes]) -> Iterator[bytes]:
    """The lines of a table. Compares the hash first, then unpacks no more than was written down."""
    for _part in checked(entry, file):
        pass
    file.seek(0)
    longest, unpacked, count = min(entry.longest, LONGEST_ROW), 0, -1
    try:
        with gzip.GzipFile(fileobj=file) as stream:
            while line := stream.readline(longest + 1):
                unpacked, count = unpacked + len(line), count + 1
                if len(line) > longest or unpacked > entry.unpacked:
                    break
                yield line
    except (OSError, EOFError, zlib.error) as error:
        raise BackupError(f"{entry.name} is damaged: {error}.") from error
    if (unpacked, count) != (entry.unpacked, entry.rows):
        raise BackupError(f"{entry.name} is damaged: it holds more or less than was written down.")
