"""By what each list is narrowed down, as conditions for the database: the rules are those of the pages' own lists."""

import datetime
from abc import abstractmethod
from datetime import date, time
from typing import Annotated

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from home.api.asked import CityKey, OneOf, Paged, Text, Year, left_out
from projectpages.calls.states import CallState
from projectpages.calls.times import LAST_MINUTE
from projectpages.choices import FocusArea, Fund, State
from projectpages.choices import Kind as Sort


class Narrowed(Paged):
    """What is asked of a data set. What belongs to a city, the data set itself says."""

    text: Text | None = left_out(_("Words that must be there; Finnish ones in any of their forms."))
    city: CityKey = left_out(_("Only what is of this city; on the host of a city that city's unless said otherwise."))

    @property
    def words(self) -> str | None:
        """The text as search takes it; None where none was asked for. A null byte is no letter."""
        return None if self.text is None else " ".join(self.text.replace("\0", " ").split())

    @abstractmethod
    def condition(self) -> Q:
        """Which pages."""


class ProjectsAsked(Narrowed):
    """By what projects are narrowed down."""

    fund: Annotated[str | None, OneOf(["erdf", "esf"])] = left_out(_("Only what this EU fund pays for."))
    state: Annotated[str | None, OneOf(State.values)] = left_out(_("Only projects that stand here today."))
    focus_area: Annotated[str | None, OneOf(FocusArea.values)] = left_out(_("Only projects of this focus area."))
    kind: Annotated[str | None, OneOf(Sort.values)] = left_out(_("Only projects of this sort."))
    year: Year | None = left_out(_("Only projects that run in this year."))

    def condition(self) -> Q:
        """As projectpages/filters.py has it."""
        found = Q()
        if self.fund:
            found &= Q(fund__in=[self.fund, Fund.BOTH])
        if self.state:
            found &= Q(state_override=self.state) | (Q(state_override="") & _stands(self.state))
        if self.year:
            found &= Q(start__lte=date(self.year, 12, 31)) & (Q(end__isnull=True) | Q(end__gte=date(self.year, 1, 1)))
        chosen = {"focus_area": self.focus_area, "kind": self.kind}
        return found & Q(**{name: value for name, value in chosen.items() if value})


class EventsAsked(Narrowed):
    """By what events are narrowed down."""

    state: Annotated[str | None, OneOf(["coming", "past"])] = left_out(
        _("Only events to come, or those that are over.")
    )
    year: Year | None = left_out(_("Only events that begin in this year."))

    def condition(self) -> Q:
        """As citypages/events/queries.py has it."""
        found = Q(start_date__year=self.year) if self.year else Q()
        if self.state:
            now = timezone.now()
            found &= Q(ends_at__gt=now) if self.state == "coming" else Q(ends_at__lte=now)
        return found


class NewsAsked(Narrowed):
    """By what news is narrowed down."""

    year: Year | None = left_out(_("Only news of this year."))

    def condition(self) -> Q:
        """By the time that is printed on the article."""
        return Q(published_at__year=self.year) if self.year else Q()


class CallsAsked(Narrowed):
    """By what calls are narrowed down."""

    fund: Annotated[str | None, OneOf(["erdf", "esf"])] = left_out(_("Only calls of this EU fund."))
    state: Annotated[str | None, OneOf(CallState.values)] = left_out(_("Only calls that stand here now."))
    year: Year | None = left_out(_("Only calls that can be answered in this year."))

    def condition(self) -> Q:
        """As projectpages/calls/states.py has it."""
        found = Q(fund__in=[self.fund, Fund.BOTH]) if self.fund else Q()
        if self.state:
            found &= _call_stands(self.state)
        if self.year:
            first, after = _midnight(self.year), _midnight(self.year + 1)
            found &= Q(opens__lt=after) & (Q(closes__isnull=True) | Q(closes__gte=first))
        return found


def _stands(state: str) -> Q:
    """Timing.state of a project whose staff say nothing else."""
    today = timezone.localdate()
    ended, begun = Q(end__isnull=False, end__lt=today), Q(start__isnull=False, start__lte=today)
    return {State.ENDED: ended, State.RUNNING: ~ended & begun, State.PLANNED: ~ended & ~begun}[State(state)]


def _call_stands(state: str) -> Q:
    """`state_of` a call."""
    now = timezone.now()
    decided = ~Q(decision="") | Q(decided_on__isnull=False, decided_on__lte=timezone.localdate(now))
    # What closes in the last minute of a day is open until midnight.
    minute = timezone.localtime(now).replace(second=0, microsecond=0)
    closed = Q(closes__isnull=False, closes__lte=now)
    if minute.time() == LAST_MINUTE:
        closed &= ~Q(closes=minute)
    opened = Q(opens__isnull=False, opens__lte=now)
    return {
        CallState.DECIDED: decided,
        CallState.CLOSED: ~decided & closed,
        CallState.OPEN: ~decided & ~closed & opened,
        CallState.COMING: ~decided & ~closed & ~opened,
    }[CallState(state)]


def _midnight(year: int) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(date(year, 1, 1), time.min))
