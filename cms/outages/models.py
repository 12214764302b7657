"""What workers leave in the database about themselves."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class WorkerBeat(models.Model):
    """A count that a worker raises while it lives. No time of day: clocks differ, and are set."""

    worker_id = models.CharField(_("worker"), max_length=64, unique=True)
    beats = models.PositiveBigIntegerField(_("beats"), default=0)

    class Meta:
        verbose_name = _("sign of life of a worker")
        verbose_name_plural = _("signs of life of workers")

    def __str__(self) -> str:
        return f"{self.worker_id}: {self.beats}"
