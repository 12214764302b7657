"""The shapes of LinkedEvents' objects, as far as we fill them; what it has and we never fill is empty, not missing."""

import datetime
import re
from typing import Annotated, Any

from django.utils.translation import gettext_noop as _
from ninja import Schema
from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from home.api.answers import Address
from home.api.asked import CityKey, Paged, Text, left_out

ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
Said = dict[str, str]


def _iso(value: Any) -> Any:
    """A number of seconds is a day to pydantic, and to nobody else."""
    if isinstance(value, str) and not ISO.fullmatch(value):
        raise PydanticCustomError("date_parsing", "not a day")
    return value


Day = Annotated[datetime.date, BeforeValidator(_iso)]


class EventsAsked(Paged):
    """What LinkedEvents' readers ask."""

    start: Day | None = left_out(_("Only events that last until this day or longer."))
    end: Day | None = left_out(_("Only events that begin on this day or before."))
    city: CityKey = left_out(_("Only what is of this city; on the host of a city that city's unless said otherwise."))
    include: Text | None = left_out(_("Needs not be said: place and keywords always come in full."))


class Linked(Schema):
    """Anything with an address of its own."""

    at_id: Address = Field(alias="@id", description=_("Its address here."))
    at_context: Address = Field(alias="@context", description=_("Vocabulary of its words."))
    at_type: str = Field(alias="@type", description=_("What it is."))
    id: str = Field(description=_("Identifier, with that of its source before the colon."))
    data_source: str = Field(description=_("Where it comes from."))


class LinkedPlace(Linked):
    """Where an event is."""

    name: Said | None = Field(description=_("Names by language."))
    street_address: Said | None = Field(description=_("Street, number, city, by language."))


class LinkedKeyword(Linked):
    """What an event is about."""

    name: Said = Field(description=_("Names by language."))


class LinkedEvent(Linked):
    """An event in all languages in which it is published."""

    publisher: str = Field(description=_("The site that it stands on."))
    publication_status: str = Field(description=_("Always public."))
    event_status: str = Field(
        description=_("Whether it takes place."),
        json_schema_extra={"enum": ["EventScheduled", "EventCancelled", "EventRescheduled"]},
    )
    name: Said = Field(description=_("Names by language."))
    short_description: Said | None = Field(description=_("160 characters at most, by language."))
    description: Said | None = Field(description=_("What it is about, by language."))
    info_url: Said = Field(description=_("Its pages, by language."))
    provider: Said | None = Field(description=_("The organisations that arrange it, by language."))
    start_time: datetime.datetime = Field(description=_("When it begins."))
    has_start_time: bool = Field(description=_("Whether that is an hour, not only a day."))
    end_time: datetime.datetime = Field(description=_("When it ends; without an hour the midnight after."))
    has_end_time: bool = Field(description=_("Whether that is an hour, not only a day."))
    location: LinkedPlace | None = Field(description=_("Where it is."))
    location_extra_info: Said | None = Field(description=_("Where one takes part from afar, by language."))
    keywords: list[LinkedKeyword] = Field(description=_("What it is about."))
    offers: list[Said] = Field(description=_("Always empty: nobody has said whether it is free of charge."))
    external_links: list[Said] = Field(description=_("Where one signs up, by language."))
    images: list[Said]
    videos: list[Said]
    audience: list[Said]
    sub_events: list[Said]
    super_event: str | None
    last_modified_time: datetime.datetime | None = Field(description=_("When it was last published."))


class LinkedMeta(Schema):
    """What a list says of itself."""

    count: int = Field(description=_("How many there are on all pages."))
    next: Address | None = Field(description=_("The next page; null on the last."))
    previous: Address | None = Field(description=_("The page before; null on the first."))


class LinkedEventList(Schema):
    """A page of events."""

    meta: LinkedMeta
    data: list[LinkedEvent] = Field(description=_("The items of this page."))
