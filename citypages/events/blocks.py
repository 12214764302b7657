"""Coming events inside a page."""

from datetime import date, time
from typing import Any

from django.apps import apps
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from citypages.events.rows import EventRow, rows_of
from cms.blocks import GROUPS, BaseBlock
from cms.ranges import when


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
        lists = apps.get_model("events", "EventIndexPage")  # its module needs this one
        index = lists.of_section(frame.section) if frame and frame.section else None
        if index is None:
            return context | {"rows": []}
        events = index.events.coming().for_rows()[: value.get("count") or 3]
        return context | {"rows": rows_of(events, frame.language), "index": index}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        return super().get_preview_context(value, parent_context) | {"examples": examples()}
