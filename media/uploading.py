"""Uploads that are stored before the form is accepted: what cannot be stored is said at the field, nothing is lost."""

import logging
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from cms.outages.causes import chain, is_full, is_outage
from media.intake.credits import maker
from media.intake.fields import DocumentField, PictureField, in_place_of

logger = logging.getLogger(__name__)


class StoredFirst:
    """For a model form with a `file`. A row without its file cannot come of it, nor a file without its row."""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]  # beside a form
        if "file" in self.changed_data and not self.errors:  # type: ignore[attr-defined]  # beside a form
            self._store()

    def _store(self) -> None:
        uploaded = self.cleaned_data.get("file")  # type: ignore[attr-defined]  # beside a form
        if not isinstance(uploaded, UploadedFile):
            return
        instance: Any = self.instance  # type: ignore[attr-defined]  # beside a form
        try:
            instance.file.save(uploaded.name, uploaded, save=False)
        except Exception as error:
            if not is_outage(error):
                raise
            logger.exception("An upload could not be stored.")
            instance.file = self.original_file  # type: ignore[attr-defined]  # beside a form
            self.add_error("file", why(error))  # type: ignore[attr-defined]  # beside a form

    def save(self, commit: bool = True) -> Any:
        """Store the row; if that fails, the file goes too."""
        try:
            return super().save(commit=commit)  # type: ignore[misc]  # beside a form
        except Exception:
            if commit and "file" in self.changed_data:  # type: ignore[attr-defined]  # beside a form
                stored = self.instance.file  # type: ignore[attr-defined]  # beside a form
                stored.storage.delete(stored.name)
            raise


class ImageForm(StoredFirst, BaseImageForm):
    """For pictures, wherever they are uploaded."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = in_place_of(self.fields["file"], PictureField)

    def clean(self) -> dict[str, Any]:
        """Whoever made the picture is named by its file, if by nobody else."""
        cleaned = super().clean()
        uploaded = self.files.get(self.add_prefix("file"))
        if uploaded and "file" in cleaned and not cleaned.get("credit", "-"):
            uploaded.seek(0)
            cleaned["credit"] = maker(uploaded.read())
        return cleaned


class DocumentForm(StoredFirst, BaseDocumentForm):
    """For documents, wherever they are uploaded."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = in_place_of(self.fields["file"], DocumentField)


def why(error: BaseException) -> str:
    """What to tell whoever uploaded."""
    if any(is_full(each) for each in chain(error)):
        return _(
            "The file was not stored: there is no room left for it. Tell the people who run the site. "
            "What you have typed is still here."
        )
    return _(
        "The file was not stored: the storage of files does not answer. Choose the file again and try in a moment. "
        "What you have typed is still here."
    )
