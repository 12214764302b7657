"""The words that entries are made of."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EntryWord(models.Model):
    """A word of some entry, as written or in its base form: what a misspelt question may have meant."""

    language = models.CharField(max_length=12, editable=False)
    text = models.CharField(max_length=100, editable=False)
    folded = models.CharField(max_length=100, editable=False)  # without its dots: työ is tyo
    initial = models.CharField(max_length=1, editable=False)
    length = models.PositiveSmallIntegerField(editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("word of search entries")
        verbose_name_plural = _("words of search entries")
        constraints = [models.UniqueConstraint(fields=["language", "text"], name="search_word_once")]
        indexes = [
            models.Index(fields=["language", "folded"], name="search_word_folded"),
            models.Index(fields=["language", "initial", "length", "text"], name="search_word_alike"),
        ]

    def __str__(self) -> str:
        return self.text
