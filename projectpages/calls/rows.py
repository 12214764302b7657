"""What lists of calls and calendars of deadlines print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext

from cms.addresses import Addresses
from projectpages.calls.queries import by_state
from projectpages.calls.states import CallState
from projectpages.calls.times import is_whole_day, local_date, moment, month_of

if TYPE_CHECKING:
    from projectpages.calls.models import CallPage


@dataclass(frozen=True)
class CallRow:
    """One call in a list; `language` is set when its page is not in the reader's language."""

    title: str
    href: str
    summary: str
    state: str
    state_text: str
    period: str
    fund: str
    language: str = ""


@dataclass(frozen=True)
class CallGroup:
    """Calls of one state."""

    heading: str
    rows: list[CallRow]


@dataclass(frozen=True)
class Deadline:
    """A day on which a call opens or closes."""

    instant: datetime
    what: str
    call: CallRow

    @property
    def day(self) -> date:
        return local_date(self.instant)

    @property
    def day_iso(self) -> str:
        """For the machine: '2026-09-01', or with the hour where one is meant."""
        local = timezone.localtime(self.instant)
        return self.day.isoformat() if is_whole_day(self.instant) else local.isoformat(timespec="minutes")

    @property
    def day_text(self) -> str:
        return moment(self.instant)


def row_of(call: CallPage, addresses: Addresses, language: str) -> CallRow:
    """What a list prints of a call."""
    own = call.locale.language_code
    return CallRow(
        title=call.title,
        href=addresses.of(call),
        summary=call.summary,
        state=str(call.state),
        state_text=call.state_text,
        period=call.period,
        fund=call.get_fund_display(),
        language="" if own == language else own,
    )


def groups_of(calls: Iterable[CallPage], addresses: Addresses, language: str) -> list[CallGroup]:
    """Calls under a heading for each state."""
    return [
        CallGroup(state.heading, [row_of(call, addresses, language) for call in members])
        for state, members in by_state(calls)
    ]


def deadlines_by_month(
    calls: Iterable[CallPage], addresses: Addresses, language: str
) -> list[tuple[str, list[Deadline]]]:
    """Coming openings and closings of calls that are not decided, by month."""
    now = timezone.now()
    found: list[Deadline] = []
    for call in calls:
        if call.state in {CallState.OPEN, CallState.COMING}:
            row = row_of(call, addresses, language)
            steps = ((call.opens, gettext("opens")), (call.closes, gettext("closes")))
            found += [Deadline(instant, what, row) for instant, what in steps if instant and instant > now]
    found.sort(key=lambda deadline: deadline.instant)
    months = groupby(found, key=lambda deadline: deadline.day.replace(day=1))
    return [(month_of(month), list(deadlines)) for month, deadlines in months]
