"""When an event is: days and hours by the clock of its place, and the instants that follow from them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms import ranges

# Beyond these a year is a slip of the keyboard, and calendars cannot hold it.
FIRST_YEAR, LAST_YEAR = 1990, 2100
Problems = dict[str, str | Promise]


@dataclass(frozen=True)
class EventTime:
    """The times as staff typed them: always Finnish time, whatever the zone of a browser or of a user's account."""

    start_date: date | None
    start_time: time | None = None
    end_date: date | None = None
    end_time: time | None = None
    all_day: bool | None = False

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "EventTime":
        """From the values of a form; those that are missing or wrong count as empty."""
        return cls(**{field.name: values.get(field.name) for field in fields(cls)})

    def __str__(self) -> str:
        return ranges.when(self.start_date, self.start_time, self.end_date, self.end_time)

    @property
    def last_day(self) -> date | None:
        return self.end_date or self.start_date

    @property
    def day_after(self) -> date | None:
        """The day after the last."""
        return self.last_day + timedelta(days=1) if self.last_day else None

    @property
    def starts_at(self) -> datetime | None:
        """The instant of the beginning; of an all-day event, the midnight before it."""
        return _instant(self.start_date, self.start_time)

    @property
    def ends_at(self) -> datetime | None:
        """The instant from which on the event is past: without an hour for its end, the midnight after its last day."""
        if self.end_time is not None and not self.all_day:
            return _instant(self.last_day, self.end_time)
        return _instant(self.day_after)

    def contradictions(self) -> Problems:
        """What cannot be, by field; not even a draft may hold it."""
        for name, day in (("start_date", self.start_date), ("end_date", self.end_date)):
            if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
                return {name: _("Check the year.")}
        if self.all_day and (self.start_time or self.end_time):
            name = "start_time" if self.start_time else "end_time"
            return {name: _("An event of whole days has no hours. Clear them, or untick “all day”.")}
        if self.start_date and self.end_date and self.end_date < self.start_date:
            return {"end_date": _("The event ends before it starts. Check both dates.")}
        if self.last_day == self.start_date and self.start_time and self.end_time and self.end_time < self.start_time:
            return {"end_time": _("The event ends before it starts. Past midnight, give the next day as the last day.")}
        return {}

    def gaps(self) -> Problems:
        """What is missing before the event can be published, by field."""
        if self.all_day:
            return {}
        if self.start_time is None:
            return {"start_time": _("Give the hour when the event starts, or tick “all day”.")}
        if self.end_time is None and self.last_day != self.start_date:
            return {"end_time": _("Give the hour when the last day ends, or tick “all day” and clear the hours.")}
        return {}


def _instant(day: date | None, moment: time | None = None) -> datetime | None:
    """A day's hour (midnight without one) in Finland."""
    if day is None:
        return None
    return datetime.combine(day, moment or time.min, tzinfo=timezone.get_default_timezone())
