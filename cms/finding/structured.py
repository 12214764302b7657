"""Structured data (JSON-LD, schema.org) from plain values: one function for each kind of thing.

A page says what it is about by `structured_data`, which returns a list of these nodes (cms/models/page.py).
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Literal

Node = dict[str, Any]
EventState = Literal["scheduled", "cancelled", "moved", "postponed", "online"]
EVENT_STATES = {
    "scheduled": "EventScheduled",
    "cancelled": "EventCancelled",
    "moved": "EventRescheduled",
    "postponed": "EventPostponed",
    "online": "EventMovedOnline",
}


def node(kind: str, **properties: Any) -> Node:
    """A thing of a schema.org type, without the properties that are empty. `id` becomes `@id`, dates ISO 8601."""
    named = {"@id" if name == "id" else name: _plain(value) for name, value in properties.items()}
    return {"@type": kind} | {name: value for name, value in named.items() if value not in (None, "", [], {})}


def reference(thing: Node) -> Node:
    """A thing that is described elsewhere in the same graph."""
    return {"@id": thing["@id"]}


def organisation(name: str, url: str = "", kind: str = "Organization", **properties: Any) -> Node:
    """An organisation; `kind` GovernmentOrganization for a city or a fund."""
    return node(kind, name=name, url=url, **properties)


def trail(steps: Iterable[tuple[str, str]]) -> Node:
    """BreadcrumbList of titles and absolute addresses, from the front page down to the page itself."""
    items = [
        node("ListItem", position=number, name=title, item=address) for number, (title, address) in enumerate(steps, 1)
    ]
    return node("BreadcrumbList", itemListElement=items)


def news_article(
    headline: str,
    url: str,
    published: datetime | None,
    modified: datetime | None = None,
    *,
    description: str = "",
    language: str = "",
    image: str = "",
    publisher: Node | None = None,
    keywords: Sequence[str] = (),
) -> Node:
    """NewsArticle. Google cuts headlines at 110 characters, so a longer one is not given as such."""
    return node(
        "NewsArticle",
        id=f"{url}#article",
        headline=headline[:110],
        url=url,
        mainEntityOfPage=url,
        datePublished=published,
        dateModified=modified or published,
        description=description,
        inLanguage=language,
        image=image,
        publisher=publisher,
        author=publisher,
        keywords=list(keywords),
    )


def event(
    name: str,
    url: str,
    start: datetime | date,
    end: datetime | date | None = None,
    *,
    state: EventState = "scheduled",
    place: str = "",
    address: str = "",
    online_url: str = "",
    description: str = "",
    language: str = "",
    image: str = "",
    organisers: Sequence[str] = (),
    registration_url: str = "",
    previous_start: datetime | date | None = None,
) -> Node:
    """Event. An all-day event gives dates instead of times. `previous_start` is when a moved one was to begin."""
    here = node("Place", name=place or address, address=address) if place or address else None
    online = node("VirtualLocation", url=online_url) if online_url else None
    modes = {(True, True): "Mixed", (True, False): "Offline", (False, True): "Online"}
    mode = modes.get((here is not None, online is not None))
    return node(
        "Event",
        id=f"{url}#event",
        name=name,
        url=url,
        startDate=start,
        endDate=end,
        previousStartDate=previous_start,
        eventStatus=f"https://schema.org/{EVENT_STATES[state]}",
        eventAttendanceMode=f"https://schema.org/{mode}EventAttendanceMode" if mode else "",
        location=[location for location in (here, online) if location],
        description=description,
        inLanguage=language,
        image=image,
        organizer=[organisation(organiser) for organiser in organisers],
        offers=node("Offer", url=registration_url) if registration_url else None,
    )


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
