"""The fields of the demo's events, in one language."""

from datetime import timedelta
from typing import Any

from citypages.events.models import EventOrganiser
from home.demo.events.shape import DemoEvent, day_of
from home.demo.loader.registry import Registry
from home.demo.loader.streams import Writer, demo_id, hashtag_line
from home.demo.shapes import Ref, T


def first_event_fields(demo: DemoEvent, write: Writer) -> dict[str, Any]:
    """What an event is without the things that it refers to."""
    start = day_of(demo.start)
    return {
        "start_date": start,
        "start_time": demo.from_time,
        "end_date": start + timedelta(days=demo.lasts - 1) if demo.lasts > 1 else None,
        "end_time": demo.to_time,
        "all_day": demo.from_time is None,
        "state": demo.state,
        "former_date": day_of(demo.former) if demo.former else None,
        "former_time": demo.former_time,
        "place_name": write.say(demo.place),
        "place_address": demo.address,
        "online_url": demo.online,
        "registration_url": demo.registration,
        "registration_label": write.say(demo.registration_label),
        "hashtags": hashtag_line(demo.tags),
    }


def further_event_fields(demo: DemoEvent, write: Writer, registry: Registry) -> dict[str, Any]:
    """What needs other pages, documents and organisations to exist."""
    language = write.language
    return {
        "programme_document_id": registry.in_language(Ref("document", demo.programme), language)
        if demo.programme
        else None,
        "programme_page_id": registry.pk(Ref("page", demo.programme_page)) if demo.programme_page else None,
        "project_id": registry.pk(Ref("page", demo.project)) if demo.project else None,
    }


def organisers_of(demo: DemoEvent, write: Writer, registry: Registry, locale: Any) -> list[EventOrganiser]:
    """Rows of organisers with stable keys."""
    return [
        EventOrganiser(
            sort_order=order,
            organisation_id=None if isinstance(organiser, T) else registry.pk(Ref("organisation", organiser)),
            name=write.say(organiser) if isinstance(organiser, T) else "",
            locale=locale,
            translation_key=demo_id(demo.key, "organiser", order),
        )
        for order, organiser in enumerate(demo.organisers)
    ]
