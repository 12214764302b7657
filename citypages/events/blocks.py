"""Coming events inside a page."""

from datetime import date, time
from typing import Any

from django.apps import apps
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

from citypages.events.rows import EventRow, rows_of
from cms.addresses import urls_of
from cms.blocks import GROUPS, BaseBlock
from cms.ranges import when
from cms.shared import shared


def examples() -> list[EventRow]:
    """What the block picker and the gallery show, in the active language."""
    events = [
        (gettext("Data for everyday life"), date(2018, 3, 6), time(13, 30), gettext("Main library")),
        (gettext("An evening of trials"), date(2018, 4, 19), time(17), gettext("The old harbour hall")),
    ]
    return [EventRow(title, "#", day, when(day, start), place) for title, day, start, place in events]


class EventsBlock(BaseBlock):
    """The next events of the site that the page belongs to, found when the page is read."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    count = blocks.IntegerBlock(
        default=3, min_value=1, max_value=20, label=_("How many at most"), help_text=_("The next ones come first.")
    )

    class Meta:
        icon = "calendar-alt"
        label = _("Coming events")
        label_format = "{heading}"
        description = _("The next events of this site, which change by themselves, and a link to all of them.")
        search_words = _("event calendar seminar meeting list")
        group = GROUPS["lists"]
        template = "citypages/blocks/events.html"
        preview_value = {"heading": _("Coming events"), "count": 3}

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context)
        if context.get("examples"):
            return context | {"rows": context["examples"]}
        frame = context.get("frame")
        if frame is None or frame.section is None:
            return context | {"rows": []}
        count = value.get("count") or 3
        place = ("coming events", *frame.place, count)
        return context | shared(context.get("request"), place, lambda: _coming(frame, count))

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        return super().get_preview_context(value, parent_context) | {"examples": examples()}


def _coming(frame: Any, count: int) -> dict[str, Any]:
    """The site's list of events, if it has one, and the next of them."""
    index = _list_of(frame)
    if index is None:
        return {"rows": []}
    # Its module needs this one.
    pages = apps.get_model("events", "EventPage").objects.listed_by(index, _source_of(index, frame))
    return {"rows": rows_of(pages.coming().for_rows()[:count], frame.language), "index_url": urls_of([index])[0]}


def _list_of(frame: Any) -> Page | None:
    """The site's list of events, which every site has at most once."""
    return next((page for page in frame.section_pages if _is_list(page)), None)


def _source_of(index: Page, frame: Any) -> Page | None:
    """The list in the source language, whose untranslated events stand here too; None for that list itself."""
    if index.locale.language_code == settings.LANGUAGE_CODE:
        return None
    fronts = (front for front in frame.atlas.fronts.values() if front.translation_key == frame.section.translation_key)
    sources = (front for front in fronts if front.locale.language_code == settings.LANGUAGE_CODE)
    below = (page for front in sources for page in frame.atlas.marked(front))
    return next((page for page in below if page.translation_key == index.translation_key), None)


def _is_list(page: Page) -> bool:
    return page.specific_class is apps.get_model("events", "EventIndexPage")
