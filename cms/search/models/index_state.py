"""Which analyser made the index."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexState(models.Model):
    """One row for each language: the analyser, with its version, at the last complete rebuilding."""

    language = models.CharField(max_length=12, primary_key=True, editable=False)
    analyser = models.CharField(max_length=80, editable=False)

    class Meta:
        verbose_name = _("state of the search index")
        verbose_name_plural = _("states of the search index")

    def __str__(self) -> str:
        return f"{self.language}: {self.analyser}"
