"""When a project runs."""

from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from cms.models import BasePage
from projectpages.choices import State


class Timing(BasePage):
    """A project's first and last day, and where that leaves it today."""

    start = models.DateField(_("start"), null=True, blank=True)
    end = models.DateField(_("end"), null=True, blank=True)
    state_override = models.CharField(
        _("state"), max_length=12, choices=State.choices, blank=True, help_text=_("Empty: follows from the dates.")
    )

    timing_panels = [FieldRowPanel([FieldPanel("start"), FieldPanel("end"), FieldPanel("state_override")])]

    class Meta:
        abstract = True

    @property
    def state(self) -> State:
        """Where the project stands today, unless staff say otherwise."""
        today = timezone.localdate()
        if self.state_override:
            return State(self.state_override)
        if self.end and self.end < today:
            return State.ENDED
        return State.RUNNING if self.start and self.start <= today else State.PLANNED

    @property
    def last_day(self) -> date | None:
        """The day on which an ended project ended; None while it lasts, or when nobody knows."""
        return self.end if self.state == State.ENDED and self.end and self.end < timezone.localdate() else None

    def timing_errors(self) -> dict[str, Promise]:
        """What is wrong, by field."""
        if self.start and self.end and self.end < self.start:
            return {"end": _("The last day is before the start.")}
        return {}
