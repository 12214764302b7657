"""The newest news on a front page."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.apps import apps
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from citypages.news.items import NewsItem
from citypages.news.listing import SiteNews
from cms.blocks import GROUPS, BaseBlock
from cms.cities import city_by_slug
from cms.shared import shared
from media.samples import RIVERSIDE

HELSINKI = ZoneInfo("Europe/Helsinki")


def examples() -> list[NewsItem]:
    """What the block picker and the gallery show, in the active language."""
    first, second = datetime(2018, 3, 2, 13, 59, tzinfo=HELSINKI), datetime(2018, 2, 19, 9, 30, tzinfo=HELSINKI)
    espoo = city_by_slug("espoo")
    return [
        NewsItem(
            gettext("The bridge is open"), "#", gettext("The trial goes on until summer."), first, image=RIVERSIDE
        ),
        NewsItem(
            gettext("A robot bus set off"),
            "#",
            gettext("It drives slowly, and everybody may get on."),
            second,
            origin=espoo.name if espoo else "",
            city=espoo,
        ),
    ]


class LatestNewsBlock(BaseBlock):
    """The newest news of the site whose page this is, what it accepted from other sites among it."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    count = blocks.ChoiceBlock(
        choices=[("3", "3"), ("4", "4"), ("6", "6"), ("9", "9")], default="3", label=_("How many at most")
    )
    with_external = blocks.BooleanBlock(
        required=False, default=True, label=_("Picked news too"), help_text=_("News on other websites.")
    )

    class Meta:
        icon = "clipboard-list"
        label = _("Latest news")
        label_format = "{heading}"
        description = _("The site's newest news, found by themselves, with those accepted from other sites.")
        search_words = _("news article current bulletin list")
        group = GROUPS["lists"]
        template = "citypages/blocks/latest_news.html"
        preview_value = {"heading": _("Latest news"), "count": "3", "with_external": True}

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context)
        frame = context.get("frame")
        if context.get("examples") or frame is None or frame.section is None:
            return context | {"items": context.get("examples", [])}
        count, with_external = int(value.get("count") or 3), bool(value.get("with_external"))
        return context | shared(
            context["request"],
            ("latest news", *frame.place, count, with_external),
            lambda: _latest(context["request"], frame, count, with_external),
        )

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        return super().get_preview_context(value, parent_context) | {"examples": examples()}


def _latest(request: HttpRequest, frame: Any, count: int, with_external: bool) -> dict[str, Any]:
    """The newest news of the site, and the address of all of them."""
    news = SiteNews(request, frame.section, frame.language)
    rows = news.rows(count, ("front", "both"), with_external)
    model = apps.get_model("news", "NewsIndexPage")
    index = next((page for page in frame.section_pages if page.specific_class is model), None)
    return {"items": [row.item for row in rows], "more_url": news.address(index) if index else ""}
