"""Ways into the focus areas from a site's front page, and the people that a focus area's page names."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from citypages.blocks.coordinators import CoordinatorBlock
from cms.addresses import Addresses
from cms.blocks import GROUPS, BaseBlock, BaseStreamBlock
from cms.shared import shared


class PeopleStreamBlock(BaseStreamBlock):
    """People, each with the title that the page gives."""

    person = CoordinatorBlock()


@dataclass(frozen=True)
class FocusAreaRow:
    """One way in; `language` is set when the page behind it is not in the reader's language."""

    title: str
    tagline: str
    href: str
    language: str = ""


def examples() -> list[FocusAreaRow]:
    """What the block picker and the gallery show, in the active language."""
    return [
        FocusAreaRow(gettext("Open innovation platforms"), gettext("The city as a place for trials"), "#"),
        FocusAreaRow(gettext("Open data"), gettext("What we know together, put to use"), "#"),
        FocusAreaRow(gettext("Open participation"), gettext("Services made with those who need them"), "#"),
    ]


class FocusAreasBlock(BaseBlock):
    """The focus areas of the site, in editors' order; the programme's where the site has none of its own."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))

    class Meta:
        icon = "pick"
        label = _("Focus areas")
        label_format = "{heading}"
        description = _("Ways into the focus areas. The site's own pages, or the programme's, are found by themselves.")
        search_words = _("theme topic priority")
        group = GROUPS["projects"]
        template = "citypages/blocks/focus_areas.html"
        preview_value = {"heading": _("Three focus areas")}

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context)
        frame = context.get("frame")
        if "areas" in context or frame is None or frame.section is None:
            return context
        return context | {"areas": shared(frame.request, ("focus areas", *frame.place), lambda: _rows(frame))}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        return super().get_preview_context(value, parent_context) | {"areas": examples()}


def _rows(frame: Any) -> list[FocusAreaRow]:
    pages = apps.get_model("focus", "FocusAreaPage").objects.all().of_site(frame.section)
    addresses = Addresses(frame.request)
    return [_row(page, addresses, frame.language) for page in pages]


def _row(page: Any, addresses: Addresses, language: str) -> FocusAreaRow:
    own = page.locale.language_code
    return FocusAreaRow(page.title, page.tagline, addresses.of(page), "" if own == language else own)
