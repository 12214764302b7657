"""The calls that one may answer now or soon."""

from datetime import date
from typing import Any

from django.apps import apps
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

from cms.addresses import Addresses
from cms.blocks import GROUPS, BaseBlock
from cms.ranges import days
from cms.shared import shared
from projectpages.calls.rows import CallRow, row_of
from projectpages.calls.states import CallState

# A front page's children are its list of calls, whose children are the calls.
LEVELS = 2


def examples() -> list[CallRow]:
    """What the block picker and the gallery show, in the active language."""
    fund = gettext("European Regional Development Fund (ERDF)")
    return [
        CallRow(
            title=gettext("Call for trials in schools"),
            href="#",
            summary=gettext("For trials in which at least two cities take part."),
            state=CallState.OPEN,
            state_text=gettext("Open, closes in 12 days"),
            period=days(date(2026, 9, 1), date(2026, 10, 15)),
            fund=fund,
        ),
        CallRow(
            title=gettext("Call for mobile services"),
            href="#",
            summary=gettext("For whatever makes a journey without a car easier."),
            state=CallState.COMING,
            state_text=gettext("Opens in spring"),
            period=days(date(2027, 3, 1), date(2027, 4, 30)),
            fund=fund,
        ),
    ]


class OpenCallsBlock(BaseBlock):
    """Open and coming calls of the site, or of the whole programme."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    source = blocks.ChoiceBlock(
        choices=[("site", _("This site's")), ("programme", _("The programme's"))],
        default="site",
        label=_("Whose calls"),
    )

    class Meta:
        icon = "calendar-check"
        label = _("Open calls")
        label_format = "{heading}"
        description = _("Calls that are open or coming, found by themselves, each with its last day.")
        search_words = _("call funding apply application deadline idea")
        group = GROUPS["lists"]
        template = "projectpages/blocks/open_calls.html"
        preview_value = {"heading": _("Open calls"), "source": "site"}

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context)
        frame = context.get("frame")
        if "calls" in context or frame is None or not frame.trail:
            return context
        top = frame.trail[0] if value.get("source") == "programme" else frame.section
        return context | {
            "calls": shared(frame.request, ("open calls", *frame.place, top.pk), lambda: _rows(top, frame))
        }

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        return super().get_preview_context(value, parent_context) | {"calls": examples()}


def _rows(top: Page, frame: Any) -> list[CallRow]:
    """The calls below a front page, whichever edition of it that is."""
    tops = Page.objects.filter(translation_key=top.translation_key)
    calls = apps.get_model("calls", "CallPage").objects.below(tops, LEVELS).editions()
    addresses = Addresses(frame.request)
    shown = [call for call in calls if call.state in {CallState.OPEN, CallState.COMING}]
    return [row_of(call, addresses, frame.language) for call in shown]
