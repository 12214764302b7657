"""Everything with a date on one site in one calendar: its events, and when calls for proposals open and close.

The programme's has the events and calls of every city; a city's has its own, and the programme's calls, for they are
open to its region.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.apps import apps
from django.conf import settings
from django.db.models import Q
from wagtail.models import Page

from citypages.events.calendars import entry_of
from citypages.events.queries import EventQuerySet
from cms.calendars import new_calendar
from cms.editions import one_edition_each
from cms.frame import SiteFrame
from projectpages.calls.calendar import entries_of

NAME = "all.ics"


def whole_calendar(frame: SiteFrame, name: str, source: str) -> bytes:
    """The file, in the language of the frame; what is not translated is in the source language, and says so. Its
    queries are the same however much there is."""
    own = _fronts(frame, [frame.section] if frame.city else [])
    events = _below(apps.get_model("events", "EventPage").objects.for_visitors().for_calendar(), own)
    fronts = _fronts(frame, [frame.section, frame.trail[0]] if frame.city else [])
    calls = apps.get_model("calls", "CallPage").objects.below(fronts, levels=2).editions()
    calendar = new_calendar(name, source)
    for event in sorted(one_edition_each(events), key=lambda event: (event.starts_at, event.pk)):
        calendar.add_component(entry_of(event))
    for entry in entries_of(calls):
        calendar.add_component(entry)
    return calendar.to_ical()


def _fronts(frame: SiteFrame, sections: Iterable[Page | None]) -> list[Page]:
    """The front pages of these sections, or of all, that everybody may read: in this language and in the source's."""
    keys = {section.translation_key for section in sections if section}
    languages = {frame.language, settings.LANGUAGE_CODE}
    return [
        front
        for front in frame.atlas.public(frame.atlas.fronts.values())
        if front.locale.language_code in languages and (not keys or front.translation_key in keys)
    ]


def _below(events: EventQuerySet, fronts: Iterable[Page]) -> list:
    """The events in the lists of these sites."""
    places = [Q(path__startswith=front.path, depth=front.depth + 2) for front in fronts]
    return list(events.filter(reduce(or_, places))) if places else []
