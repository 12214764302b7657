"""The deadlines of calls as a calendar that people subscribe to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext
from icalendar import Event

from cms.calendars import new_calendar, one_line
from projectpages.calls.times import EPOCH, is_whole_day, local_date

if TYPE_CHECKING:
    from projectpages.calls.models import CallPage


def calendar_of(calls: Iterable[CallPage], name: str, source: str) -> bytes:
    """A calendar of deadlines alone."""
    calendar = new_calendar(name, source)
    for entry in entries_of(calls):
        calendar.add_component(entry)
    return calendar.to_ical()


def entries_of(calls: Iterable[CallPage]) -> Iterator[Event]:
    """One entry for each opening and closing, in UTC or as a whole day."""
    for call in calls:
        if call.opens:
            yield _entry(call, "opens", call.opens, gettext("Call opens: {call}").format(call=call.title))
        if call.closes:
            yield _entry(call, "closes", call.closes, gettext("Call closes: {call}").format(call=call.title))


def _entry(call: CallPage, kind: str, instant: datetime, words: str) -> Event:
    """One deadline. Its UID is the call's in every edition, so that nobody gets it twice."""
    # Versions are counted in minutes, which stays within 32 bits.
    changed = call.last_published_at or EPOCH
    event = Event()
    event.add("uid", f"{call.translation_key}-{kind}")
    event.add("sequence", max(0, int((changed - EPOCH).total_seconds() // 60)))
    event.add("dtstamp", changed.astimezone(UTC))
    event.add("last-modified", changed.astimezone(UTC))
    event.add("dtstart", _start(instant))
    event.add("summary", one_line(words))
    event.add("description", one_line(call.summary))
    event.add("url", call.full_url or "")
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event


def _start(instant: datetime) -> date | datetime:
    return local_date(instant) if is_whole_day(instant) else instant.astimezone(UTC)
