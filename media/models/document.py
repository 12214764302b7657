"""Documents to download."""

from django.conf import settings
from django.db import models
from django.utils.translation import get_language, get_language_info, pgettext
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument

from cms.formats import file_size


def language_choices() -> list[tuple[str, str]]:
    """The install's languages; a callable, so that a further one needs no migration."""
    return [(code, str(name)) for code, name in settings.LANGUAGES]


class CustomDocument(AbstractDocument):
    """A file with the language it is written in."""

    language = models.CharField(_("language"), max_length=12, choices=language_choices, default=settings.LANGUAGE_CODE)

    admin_form_fields = ("title", "file", "language", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", _("Can choose document"))]

    @property
    def details(self) -> str:
        """'pdf, 1,2 Mt', and ', englanniksi' when the document is in another language than the reader's."""
        parts = [self.file_extension.lower(), file_size(self.get_file_size() or 0)]
        if self.language != (get_language() or settings.LANGUAGE_CODE):
            parts.append(in_language(self.language))
        return ", ".join(part for part in parts if part)


def in_language(code: str) -> str:
    """'englanniksi' or 'in English', in the active language."""
    known = {
        "fi": pgettext("language of a document", "in Finnish"),
        "en": pgettext("language of a document", "in English"),
        "sv": pgettext("language of a document", "in Swedish"),
    }
    return known.get(code) or get_language_info(code)["name_local"]
