"""The last door: whatever stores a picture, a form or a program, stores it without what its camera wrote into it."""

import io
import logging

import filetype
from django.core.files.base import ContentFile, File
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from media.intake.pictures import cleaned

logger = logging.getLogger(__name__)


class CleanPictureFile(WagtailImageFieldFile):
    """A picture's file. What cannot be read is stored as it is: forms have refused it, and programs are trusted."""

    def save(self, name: str, content: File, save: bool = True) -> None:
        """Store the content under a name made from `name`."""
        clean = bare(content)
        clean.name = clean.name or name  # without one Django measures nothing
        super().save(name, clean, save)


class PictureFileField(WagtailImageField):
    """The field of the library's pictures."""

    attr_class = CleanPictureFile


def bare(content: File) -> File:
    """The picture alone; the same file for one that is clean or cannot be read."""
    content.seek(0)
    given = content.read()
    content.seek(0)
    try:
        kind = filetype.guess_extension(io.BytesIO(given)) or ""
        clean = cleaned(given, "jpeg" if kind == "jpg" else kind)
    except Exception:  # noqa: BLE001  decoders have exceptions of every kind
        logger.warning("A picture was stored as it is, as it could not be read.")
        return content
    return ContentFile(clean) if clean != given else content
