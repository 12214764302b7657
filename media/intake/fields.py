"""The fields of forms through which files come in, wherever the form stands: library, chooser, many at once, API."""

from pathlib import PurePath
from typing import Any

from django.core.files.base import File
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.forms.fields import FileField
from wagtail.documents.fields import WagtailDocumentField
from wagtail.images.fields import WagtailImageField

from media.intake import documents, pictures
from media.intake.scanning import scan


class PictureField(WagtailImageField):
    """Gives back the picture without what its camera wrote into it; raises ValidationError for what is none.

    Wagtail's own unpacks first and looks afterwards.
    """

    def to_python(self, data: Any) -> UploadedFile | None:
        given = FileField.to_python(self, data)
        if given is None:
            return None
        self.check_image_file_size(given)
        content = given.read()
        clean = pictures.accepted(content, _extension(given))
        scan(content)
        return SimpleUploadedFile(given.name or "", clean, f"image/{_extension(given)}")


class DocumentField(WagtailDocumentField):
    """Raises ValidationError for a file that is not what its name says, or could harm who opens it."""

    def to_python(self, data: Any) -> UploadedFile | None:
        given = super().to_python(data)
        if given is not None:
            content = given.read()
            documents.check(content, _extension(given))
            scan(content)
            given.seek(0)
        return given


def in_place_of(field: FileField, kind: type[FileField]) -> FileField:
    """The same field of another kind: Wagtail's forms name theirs in a function that cannot be replaced (8.0.1)."""
    return kind(label=field.label, required=field.required, widget=field.widget)


def _extension(file: File) -> str:
    return PurePath(file.name or "").suffix.lower().removeprefix(".")
