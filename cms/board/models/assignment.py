"""Whose a translation is, and until when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Assignment(models.Model):
    """One page in one language: named by the page's translation key, so that it can be given before the page is sent,
    and stays when an edition is made, deleted and made again."""

    translation_key = models.UUIDField(editable=False)
    locale = models.ForeignKey("wagtailcore.Locale", models.CASCADE, editable=False, related_name="+")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="translations_assigned",
        verbose_name=_("translated by"),
    )
    due = models.DateField(
        _("due date"), null=True, blank=True, help_text=_("The translator gets a mail the day before and on the day.")
    )
    note = models.CharField(
        _("note"), max_length=300, blank=True, help_text=_("For the translator, for example what is urgent.")
    )
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+", verbose_name=_("set by")
    )
    set_at = models.DateTimeField(editable=False)

    class Meta:
        verbose_name = _("assignment of a translation")
        verbose_name_plural = _("assignments of translations")
        constraints = [
            models.UniqueConstraint(fields=["translation_key", "locale"], name="one_assignment_per_page_and_language")
        ]

    def __str__(self) -> str:
        return f"{self.translation_key} ({self.locale_id}): {self.owner or '–'}"
