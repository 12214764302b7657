"""What browsers blocked on our pages, counted by the day. Nothing here tells whose browser it was."""

from datetime import timedelta
from typing import Any

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.policy.reading import Blocked

KEPT = timedelta(days=90)
MOST_ROWS = 200  # of a day: who invents hosts fills no more than that
OTHERS = "…"  # the hosts beyond


class BlockedSource(models.Model):
    """Something that the Content Security Policy stopped: what, under which directive, how often on one day."""

    class Place(models.TextChoices):
        """On which pages."""

        PUBLIC = "public", _("public pages")
        STAFF = "staff", _("editing interface")

    day = models.DateField(_("day"), default=timezone.localdate, editable=False)
    place = models.CharField(_("where"), max_length=6, choices=Place, editable=False)
    directive = models.CharField(_("rule"), max_length=30, editable=False)
    source = models.CharField(_("what was blocked"), max_length=253, editable=False)
    times = models.PositiveIntegerField(_("times"), default=0, editable=False)

    class Meta:
        verbose_name = _("blocked source")
        verbose_name_plural = _("blocked sources")
        ordering = ["-day", "-times", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["day", "place", "directive", "source"], name="one_count_per_blocked_source")
        ]

    def __str__(self) -> str:
        return f"{self.directive}: {self.source}"


def count(blocked: Blocked) -> None:
    """One more, also when two come at once. DatabaseError where it cannot be written."""
    place = BlockedSource.Place.STAFF if blocked.is_staff else BlockedSource.Place.PUBLIC
    row: dict[str, Any] = {
        "day": timezone.localdate(),
        "place": place,
        "directive": blocked.directive,
        "source": blocked.source,
    }
    if _add(row):
        return
    if BlockedSource.objects.filter(day=row["day"]).count() >= MOST_ROWS:
        row["source"] = OTHERS
    BlockedSource.objects.bulk_create([BlockedSource(**row)], ignore_conflicts=True)
    _add(row)


def forget_old() -> int:
    """Delete what is older than 90 days; how many rows."""
    return BlockedSource.objects.filter(day__lt=timezone.localdate() - KEPT).delete()[0]


def _add(row: dict) -> int:
    return BlockedSource.objects.filter(**row).update(times=F("times") + 1)
