"""Counts of guesses, shared by all processes and machines. They hold nobody's name or address, only digests."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Guess(models.Model):
    """How many guesses of one kind there have been, since the first of them, until it is forgotten."""

    key = models.CharField(_("digest of what was guessed and from where"), max_length=64, primary_key=True)
    count = models.PositiveIntegerField(_("guesses"), default=0)
    until = models.DateTimeField(_("counted until"), db_index=True)

    class Meta:
        verbose_name = _("count of guesses")
        verbose_name_plural = _("counts of guesses")

    def __str__(self) -> str:
        return f"{self.key[:8]}: {self.count}"
