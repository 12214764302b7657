"""What projects cost, to be seen at a glance."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks import GROUPS, BaseBlock
from projectpages.choices import FocusArea
from projectpages.pictures.overview import projects_of
from projectpages.pictures.sums import ROW, Chart, Row, by_city, by_focus_area


class FundingChartBlock(BaseBlock):
    """One bar for each focus area or city, and the same as a table."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    introduction = blocks.TextBlock(required=False, rows=2, label=_("Introduction"))
    by = blocks.ChoiceBlock(
        choices=[("focus_area", _("By focus area")), ("city", _("By city"))], default="focus_area", label=_("Bars")
    )

    class Meta:
        icon = "order"
        label = _("Funding chart")
        label_format = "{heading}"
        description = _("What the projects cost, by focus area or by city, as far as their sums are known.")
        search_words = _("chart bars money cost sum figures numbers")
        group = GROUPS["projects"]
        template = "projectpages/blocks/funding_chart.html"
        preview_value = {"heading": _("Funding by focus area"), "introduction": "", "by": "focus_area"}

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context)
        is_by_city = value.get("by") == "city"
        if "chart" not in context:
            projects = projects_of(context)
            context["chart"] = by_city(projects) if is_by_city else by_focus_area(projects)
        return context | {"is_by_city": is_by_city}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        million = Decimal(1_000_000)
        rows = [
            Row(str(FocusArea.OPEN_DATA.label), "sea", [4 * million], [2 * million], 0, 4 * million),
            Row(str(FocusArea.OPEN_PARTICIPATION.label), "brick", [million], [], 1, 4 * million, ROW),
            Row(str(FocusArea.INNOVATION_PLATFORMS.label), "river", [], [], 2, 4 * million, 2 * ROW),
        ]
        return super().get_preview_context(value, parent_context) | {"chart": Chart(rows)}
