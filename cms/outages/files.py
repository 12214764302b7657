"""Files on a disk that may be full: whole or not at all."""

import logging
from pathlib import Path
from secrets import token_hex

from django.core.files.base import ContentFile, File
from django.core.files.storage import FileSystemStorage

logger = logging.getLogger(__name__)


class WholeFileStorage(FileSystemStorage):
    """A file appears under its name when all of it is on the disk; what could not be written leaves nothing."""

    def _save(self, name: str, content: File) -> str:
        part = Path(self.path(name)).with_name(f".{token_hex(8)}.part")
        part.parent.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("xb") as written:
                for chunk in content.chunks():
                    written.write(chunk if isinstance(chunk, bytes) else chunk.encode())
            # Takes the name: no two files may have it.
            saved = super()._save(name, ContentFile(b""))  # type: ignore[misc]  # not in the stubs
            part.chmod(Path(self.path(saved)).stat().st_mode & 0o777)
            part.replace(self.path(saved))
        finally:
            part.unlink(missing_ok=True)
        return saved
