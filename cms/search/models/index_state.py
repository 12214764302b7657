"""Which analyser made the index."""

from django.db import models


class IndexState(models.Model):
    """One row for each language: the analyser, with its version, at the last complete rebuilding."""

    language = models.CharField(max_length=12, primary_key=True)
    analyser = models.CharField(max_length=80)

    class Meta:
        verbose_name = "state of the index"
        verbose_name_plural = "states of the index"

    def __str__(self) -> str:
        return f"{self.language}: {self.analyser}"
