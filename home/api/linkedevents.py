"""Events in the shape of LinkedEvents, the cities' shared event interface, which 6Aika itself made.

Read from its serialisers (domain.md C): one object holds every language; place and keywords are objects of their own
with an address as `@id`. Only what is read is here: nobody can write.
"""

import datetime
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext_noop as _
from ninja import Query

from citypages.events.choices import State
from home.api.answers import kept, links
from home.api.asked import Spoken
from home.api.interface import LINKED, operation
from home.api.linked import SOURCE, Occasion, catalogue, midnight
from home.api.linkedshapes import EventsAsked, LinkedEvent, LinkedEventList, LinkedKeyword, LinkedPlace
from home.api.place import here_or

SHORT = 160  # characters of a short description that LinkedEvents takes in each language
STATES = {
    State.CONFIRMED: "EventScheduled",
    State.CANCELLED: "EventCancelled",
    State.MOVED: "EventRescheduled",
}


@operation(
    f"{LINKED}/event/",
    LinkedEventList,
    "linkedevents",
    _("Events as LinkedEvents"),
    _("For event calendars that read the cities' shared interface. Every language stands in one object."),
)
def linked_events(request: HttpRequest, asked: Query[EventsAsked]) -> dict[str, Any]:
    """Those that are over, too, unless `start` says otherwise; by when they begin."""
    found = list(_between(catalogue().events, here_or(request, asked.city), asked.start, asked.end))
    last = max(1, -(-len(found) // asked.page_size))
    if asked.page > last:
        raise Http404
    kept(request, asked, len(found))
    ways = links(request, asked, last)
    start = (asked.page - 1) * asked.page_size
    return {
        "meta": {"count": len(found), "next": ways["next"], "previous": ways["previous"]},
        "data": [_event(request, one) for one in found[start : start + asked.page_size]],
    }


@operation(f"{LINKED}/event/{{id}}/", LinkedEvent, "linkedevents", _("One event as LinkedEvents"))
def linked_event(request: HttpRequest, id: str, asked: Query[Spoken]) -> dict[str, Any]:  # noqa: A002  the API's word
    """Raises Http404 for an event that is not published."""
    found = next((one for one in catalogue().events if f"{SOURCE}:{one.key}" == id), None)
    if found is None:
        raise Http404
    kept(request, asked)
    return _event(request, found)


@operation(f"{LINKED}/place/{{id}}/", LinkedPlace, "linkedevents", _("One place as LinkedEvents"))
def linked_place(request: HttpRequest, id: str, asked: Query[Spoken]) -> dict[str, Any]:  # noqa: A002  the API's word
    """Raises Http404 for a place at which there is no event."""
    kept(request, asked)
    return _place(request, id)


@operation(f"{LINKED}/keyword/{{id}}/", LinkedKeyword, "linkedevents", _("One keyword as LinkedEvents"))
def linked_keyword(request: HttpRequest, id: str, asked: Query[Spoken]) -> dict[str, Any]:  # noqa: A002  the API's word
    """Raises Http404 for a keyword that no event has."""
    kept(request, asked)
    return _keyword(request, id)


def _between(
    events: Iterable[Occasion], city: str, start: datetime.date | None, end: datetime.date | None
) -> Iterable[Occasion]:
    """Events of a city's site ('': of all) that last beyond the beginning of one day and begin before another ends."""
    first = midnight(start) if start else None
    after = midnight(end + datetime.timedelta(days=1)) if end else None
    for one in events:
        is_inside = (first is None or one.ends > first) and (after is None or one.begins < after)
        if is_inside and (not city or one.row["site"] == city):
            yield one


def _event(request: HttpRequest, one: Occasion) -> dict[str, Any]:
    row = one.row
    short = {code: Truncator(words).chars(SHORT, truncate="…") for code, words in (one.said("summary") or {}).items()}
    return _named(request, "linked_event", "Event/LinkedEvent", f"{SOURCE}:{one.key}") | {
        "publisher": f"{SOURCE}:{row['site'] or 'programme'}",
        "publication_status": "public",
        "event_status": STATES[State(row["state"])],
        "name": one.said("name"),
        "short_description": short or None,
        "description": one.said("summary"),
        "info_url": one.said("url"),
        "provider": _together(one),
        "start_time": one.begins,
        "has_start_time": row["starts"] is not None,
        "end_time": one.ends,
        "has_end_time": row["ends"] is not None,
        "location": _place(request, one.place) if one.place else None,
        "location_extra_info": one.said("online_url"),
        "keywords": [_keyword(request, name) for name in one.keywords],
        "offers": [],
        "external_links": [
            {"name": "registration", "link": url, "language": code}
            for code, url in (one.said("registration_url") or {}).items()
        ],
        "images": [],
        "videos": [],
        "audience": [],
        "sub_events": [],
        "super_event": None,
        "last_modified_time": max((each["modified"] for each in one.rows.values() if each["modified"]), default=None),
    }


def _place(request: HttpRequest, name: str) -> dict[str, Any]:
    if name not in (places := catalogue().places):
        raise Http404
    return _named(request, "linked_place", "Place", name) | places[name]


def _keyword(request: HttpRequest, name: str) -> dict[str, Any]:
    if name not in (keywords := catalogue().keywords):
        raise Http404
    return _named(request, "linked_keyword", "Keyword", name) | {"name": keywords[name]}


def _together(one: Occasion) -> dict[str, str] | None:
    """Who arranges it, in each language."""
    return {code: ", ".join(row["organisers"]) for code, row in one.rows.items() if row["organisers"]} or None


def _named(request: HttpRequest, view: str, kind: str, name: str) -> dict[str, Any]:
    address = request.build_absolute_uri(quote(reverse(f"api:{view}", kwargs={"id": name}), safe="/:%"))
    return {"@id": address, "@context": "https://schema.org", "@type": kind, "id": name, "data_source": SOURCE}
