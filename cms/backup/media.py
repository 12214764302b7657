"""Uploads: all that the storage holds on the way out; on the way in beside what is there, and exchanged at the end."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage, Storage
from django.utils.crypto import get_random_string

from cms.backup.errors import BackupError

BESIDE = ".restore-"  # our own folders in the uploads: never backed up


def names(storage: Storage, folder: str = "") -> Iterator[str]:
    """The name of every file, folder by folder."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (f"{folder}{name}" for name in sorted(files) if name and not _is_unfinished(name))
    for inner in sorted(folders):
        if inner and (folder or not inner.startswith(BESIDE)):
            yield from names(storage, f"{folder}{inner}/")


def _is_unfinished(name: str) -> bool:
    """Whether it is still being written (cms/outages/files.py)."""
    return name.startswith(".") and name.endswith(".part")


def incoming(storage: Storage) -> "Elsewhere | Local":
    """What takes the files of a backup for this storage."""
    return Local(storage) if isinstance(storage, FileSystemStorage) else Elsewhere(storage)


class Elsewhere:
    """A storage behind a network (S3): each file is sent under its own name. None is deleted; one that stands there
    under the same name is replaced, which cannot be undone."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    def write(self, name: str, file: IO[bytes]) -> None:
        """Send one file. Raises BackupError if the storage gives it another name."""
        self.storage.delete(name)
        _save(self.storage, name, file)

    def exchange(self) -> None:
        """Nothing: what was sent is there."""

    def undo(self) -> None:
        """Nothing: what was sent stays, and no page names it."""

    def forget(self) -> None:
        """Nothing: what was there stays."""


class Local:
    """A folder of this machine, perhaps a mounted one: new files come into a folder inside it, and change places with
    the old ones by renaming, so that a failure leaves what was there."""

    def __init__(self, storage: FileSystemStorage) -> None:
        self.root = Path(storage.location)
        self.root.mkdir(parents=True, exist_ok=True)
        for left_behind in self.root.glob(f"{BESIDE}*"):
            _refuse_old(left_behind)
        self.beside = self.root / f"{BESIDE}{get_random_string(12)}"
        self.new, self.old = self.beside / "new", self.beside / "old"
        self.beside.mkdir(mode=0o700)
        self.new.mkdir()
        self.old.mkdir()
        self.storage = FileSystemStorage(
            self.new,
            file_permissions_mode=storage.file_permissions_mode,
            directory_permissions_mode=storage.directory_permissions_mode,
        )
        self.moved: list[tuple[Path, Path]] = []

    def write(self, name: str, file: IO[bytes]) -> None:
        """Store one file beside what is there."""
        _save(self.storage, name, file)

    def exchange(self) -> None:
        """The new for the old."""
        for source, target in ((self.root, self.old), (self.new, self.root)):
            for path in sorted(source.iterdir()):
                if path != self.beside:
                    path.rename(target / path.name)
                    self.moved.append((path, target / path.name))

    def undo(self) -> None:
        """The old where it was; what is new is thrown away."""
        for before, after in reversed(self.moved):
            after.rename(before)
        shutil.rmtree(self.beside)

    def forget(self) -> None:
        """Throw the old away."""
        shutil.rmtree(self.beside)


def _save(storage: Storage, name: str, file: IO[bytes]) -> None:
    if (taken := storage.save(name, File(file, name=name))) != name:
        raise BackupError(f"The storage calls {name} {taken}: it must take names as they are.")


def _refuse_old(folder: Path) -> None:
    """What a restoring left that was killed: its `old` may hold the only uploads."""
    if any((folder / "old").glob("*")):
        raise BackupError(
            f"A restoring was killed while it exchanged the uploads. Move what is in {folder / 'old'} back into "
            f"{folder.parent}, delete {folder}, and start again."
        )
    shutil.rmtree(folder)
