"""The words that entries are made of."""

from django.db import models


class KnownWord(models.Model):
    """A word of some entry, as written or in its base form: what a misspelt question may have meant."""

    language = models.CharField(max_length=12)
    text = models.CharField(max_length=100)
    folded = models.CharField(max_length=100)  # without its dots: työ is tyo
    initial = models.CharField(max_length=1)
    length = models.PositiveSmallIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "known word"
        verbose_name_plural = "known words"
        constraints = [models.UniqueConstraint(fields=["language", "text"], name="search_word_once")]
        indexes = [
            models.Index(fields=["language", "folded"], name="search_word_folded"),
            models.Index(fields=["language", "initial", "length", "text"], name="search_word_alike"),
        ]

    def __str__(self) -> str:
        return self.text
