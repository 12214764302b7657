"""How the demo's news is written down."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from home.demo.blocks import text
from home.demo.shapes import DemoPage, English, Ref, T

HELSINKI = ZoneInfo("Europe/Helsinki")


def at(day: date, clock: str = "09.00") -> datetime:
    """A moment in Finland."""
    hour, minute = clock.split(".")
    return datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=HELSINKI)


def article(
    site: str,
    moment: datetime,
    title: T,
    slug: T,
    summary: T,
    *paragraphs: T,
    project: str = "",
    city: str = "",
    tags: str = "#6Aika",
    picture: str = "",
    translated: bool = False,
) -> DemoPage:
    """A piece of news on a site; '' is the programme's. Untranslated unless said otherwise."""
    facts: dict[str, Any] = {"published_at": moment, "hashtags": tags, "city": city}
    if project:
        facts["project_id"] = Ref("page", project)
    return DemoPage(
        key=f"{index_key(site)}/{slug.fi}",
        parent=index_key(site),
        kind="news",
        title=title,
        slug=slug,
        summary=summary,
        picture=picture,
        body=(text(*paragraphs),),
        facts=facts,
        english=English.COMPLETE if translated else English.NOT_SENT,
    )


def index_key(site: str) -> str:
    """The key of a site's list of news."""
    return f"{site}/ajankohtaista" if site else "ajankohtaista"


@dataclass(frozen=True, kw_only=True)
class DemoOffer:
    """A page that its site offers to another ('' is the programme)."""

    page: str
    receiver: str
    message: str = ""
    state: str = "offered"
    place: str = ""
    shown_from: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class DemoExternal:
    """News elsewhere, picked by a site."""

    title: str
    source: str
    date: date
    url: str
    language: str = "fi"
    city: str = ""
