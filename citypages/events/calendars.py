"""Events as entries of iCalendar files (RFC 5545).

One event has one UID in all editions and on all hosts, so that a calendar which gets it twice shows it once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils import timezone, translation
from django.utils.translation import gettext, pgettext
from icalendar import Event

from citypages.events.choices import State
from cms.calendars import new_calendar, one_line

if TYPE_CHECKING:
    from citypages.events.models import EventPage


def calendar_of(events: Iterable[EventPage], name: str = "", source: str = "") -> bytes:
    """A calendar file; with a name and the address that it comes from, people can subscribe to it."""
    calendar = new_calendar(name, source)
    for event in events:
        calendar.add_component(entry_of(event))
    return calendar.to_ical()


def uid_of(event: EventPage) -> str:
    """Globally unique and never changing: the event's own key, which all editions share (RFC 7986, 5.3: a UUID alone).

    Without the name of a host, which would read like somebody's e-mail address.
    """
    return str(event.translation_key)


def entry_of(event: EventPage) -> Event:
    """One event, in the language of its page."""
    language = event.locale.language_code
    entry, spoken = Event(), {"LANGUAGE": language}
    changed = event.last_published_at or event.latest_revision_created_at or timezone.now()
    entry.add("uid", uid_of(event))
    # Without METHOD both say when the event was last revised (RFC 5545, 3.8.7.2): the same file until it changes.
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("sequence", event.sequence)
    entry.add("status", "CANCELLED" if event.state == State.CANCELLED else "CONFIRMED")
    _add_times(entry, event)
    with translation.override(language):
        entry.add("summary", _title(event), parameters=spoken)
        if place := one_line(", ".join(part for part in event.places if part)):
            entry.add("location", place, parameters=spoken)
        if description := "\n".join(_description(event)):
            entry.add("description", description, parameters=spoken)
    entry.add("url", event.full_url or "")
    if event.hashtag_list:
        entry.add("categories", [one_line(tag.lstrip("#")) for tag in event.hashtag_list])
    return entry


def _add_times(entry: Event, event: EventPage) -> None:
    """Days are DATE with the day after the last as their end (RFC 5545, 3.8.2.2); hours are Finnish time."""
    time = event.time
    if time.start_time is None or time.all_day:
        entry.add("dtstart", time.start_date)
        entry.add("dtend", time.day_after)
        return
    entry.add("dtstart", time.starts_at)
    if time.end_time is not None and time.ends_at != time.starts_at:
        entry.add("dtend", time.ends_at)


def _title(event: EventPage) -> str:
    """The title; many calendars hide a STATUS, so a cancelled event says it here too."""
    title = one_line(event.title)
    return f"{event.state_label}: {title}" if event.state == State.CANCELLED else title


def _description(event: EventPage) -> list[str]:
    """What the event is about, a line each."""
    former = gettext("Former time: %(time)s") % {"time": event.former} if event.former else ""
    names = ", ".join(one_line(name) for name in event.organiser_names)
    organisers = f"{pgettext('facts of an event', 'Organised by')}: {names}" if names else ""
    lines = [former, event.summary, organisers, event.online_url, event.registration_url]
    return [one_line(line) for line in lines if line]
