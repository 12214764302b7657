"""The index of the translation memory: which source texts have been translated, and how their words begin."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import String


class KnownText(models.Model):
    """A source text of wagtail-localize that has a translation somewhere. Such texts never change; new ones come."""

    string = models.OneToOneField(
        String, on_delete=models.CASCADE, primary_key=True, related_name="+", editable=False, verbose_name=_("text")
    )
    digest = models.CharField(_("digest of the text without markup"), max_length=32, db_index=True, editable=False)

    class Meta:
        verbose_name = _("known text")
        verbose_name_plural = _("known texts")

    def __str__(self) -> str:
        return f"text {self.pk}"


class KnownWord(models.Model):
    """How a word of a known text begins, with the length of the text: the first sieve for texts that are alike."""

    text = models.ForeignKey(
        KnownText,
        on_delete=models.CASCADE,
        related_name="words",
        db_index=False,
        editable=False,
        verbose_name=_("text"),
    )
    beginning = models.CharField(_("beginning"), max_length=5, editable=False)
    length = models.PositiveIntegerField(_("length of the text in characters"), editable=False)

    class Meta:
        verbose_name = _("known word")
        verbose_name_plural = _("known words")
        constraints = [models.UniqueConstraint(fields=["text", "beginning"], name="one_beginning_per_text")]
        indexes = [models.Index(fields=["beginning", "length", "text"], name="known_word_sieve")]

    def __str__(self) -> str:
        return self.beginning
