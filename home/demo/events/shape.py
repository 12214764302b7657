"""The shape of an event in the demo."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import NamedTuple

from django.utils import timezone

from home.demo.shapes import DemoPage, T


class InDays(NamedTuple):
    """A working day so many days from the day of loading, so that the demo always has something to come."""

    days: int


Day = date | InDays


@dataclass(frozen=True, kw_only=True)
class DemoEvent(DemoPage):
    """An event. Those that never were say so in their names."""

    kind: str = "event"
    start: Day
    from_time: time | None = None
    to_time: time | None = None
    lasts: int = 1
    """In days."""
    state: str = "confirmed"
    former: Day | None = None
    former_time: time | None = None
    place: T | None = None
    address: str = ""
    online: str = ""
    organisers: tuple[str | T, ...] = ()
    """Keys of organisations, or names."""
    programme: str = ""
    """Key of a document."""
    programme_page: str = ""
    registration: str = ""
    registration_label: T | None = None
    project: str = ""
    tags: tuple[str, ...] = ("6Aika",)


def day_of(day: Day) -> date:
    """The date; what would fall on a weekend moves on to Monday."""
    if not isinstance(day, InDays):
        return day
    found = timezone.localdate() + timedelta(days=day.days)
    return found + timedelta(days=7 - found.weekday()) if found.isoweekday() > 5 else found
