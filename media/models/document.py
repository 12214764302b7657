"""Documents to download."""

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument

from cms.formats import file_size
from cms.languages.names import in_language
from media.intake.documents.kinds import KINDS
from media.intake.names import document_name


def language_choices() -> list[tuple[str, str]]:
    """The install's languages; a callable, so that a further one needs no migration."""
    return [(code, str(name)) for code, name in settings.LANGUAGES]


class CustomDocument(AbstractDocument):
    """A file with the language it is written in."""

    file = models.FileField(_("file"), upload_to=document_name)
    language = models.CharField(_("language"), max_length=12, choices=language_choices, default=settings.LANGUAGE_CODE)

    admin_form_fields = ("title", "file", "language", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", _("Can choose document"))]

    @property
    def content_type(self) -> str:
        """As what it is handed out: one of the kinds that are taken, else as bytes without a meaning. Never a page."""
        kind = KINDS.get(self.file_extension.lower())
        return kind.mime if kind else "application/octet-stream"

    @property
    def details(self) -> str:
        """'pdf, 1,2 Mt', and ', englanniksi' when the document is in another language than the reader's."""
        parts = [self.file_extension.lower(), file_size(self.get_file_size() or 0)]
        if self.language != (get_language() or settings.LANGUAGE_CODE):
            parts.append(in_language(self.language))
        return ", ".join(part for part in parts if part)
