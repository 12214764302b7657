"""Texts that stand in an edition as they stand in the source: names, slogans, codes."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.models import String, TranslationContext


class KeptText(models.Model):
    """Somebody has said that the text at a place is not translated into a language.

    The place stays when its text changes. `string` says which paragraph of a rich text is meant, and follows the
    paragraph; `instead_of` is the translation that stood there before, for changing one's mind.
    """

    context = models.ForeignKey(TranslationContext, models.CASCADE, related_name="+", editable=False)
    locale = models.ForeignKey(Locale, models.CASCADE, related_name="+", editable=False)
    string = models.ForeignKey(String, models.CASCADE, related_name="+", editable=False)
    instead_of = models.TextField(blank=True, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", editable=False)

    class Meta:
        verbose_name = _("text that is not translated")
        verbose_name_plural = _("texts that are not translated")
        constraints = [
            models.UniqueConstraint(fields=["context", "locale", "string"], name="one_keeping_per_text_and_language")
        ]

    def __str__(self) -> str:
        return f"{self.context_id} ({self.locale_id}): {self.string_id}"
