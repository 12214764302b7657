"""Tables whose words can be translated."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.table_block import blocks as table_blocks
from wagtail_localize.segments import StringSegmentValue

from cms.blocks.base import GROUPS, Previewed

CAPTION = "caption"


class TableBlock(Previewed, table_blocks.TableBlock):
    """A table with a caption and header cells. Each cell is a segment: stock tables stay in the source language.

    Segment paths are 'caption' and '<row>-<column>' (wagtail-localize issue 302 leaves tables out).
    """

    def get_translatable_segments(self, value: dict | None) -> list[StringSegmentValue]:
        if not value:
            return []
        segments = [StringSegmentValue(CAPTION, value.get("table_caption") or "")]
        for row, cells in enumerate(value.get("data") or []):
            segments += [StringSegmentValue(f"{row}-{column}", cell) for column, cell in enumerate(cells) if cell]
        return [segment for segment in segments if segment.string.data]

    def restore_translated_segments(self, value: dict | None, segments: list) -> dict | None:
        if not value:
            return value
        translated: dict[str, Any] = {**value, "data": [list(cells) for cells in value.get("data") or []]}
        for segment in segments:
            if segment.path == CAPTION:
                translated["table_caption"] = segment.render_text()
                continue
            row, _dash, column = segment.path.partition("-")
            translated["data"][int(row)][int(column)] = segment.render_text()
        return translated

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns with a caption and header cells.")
        search_words = _("row column cell spreadsheet comparison")
        group = GROUPS["text"]
        template = "cms/blocks/table.html"
        preview_value = {
            "table_caption": _("Projects by focus area"),
            "table_header_choice": "both",
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "data": [
                [_("Focus area"), _("Projects"), _("Running")],
                [_("Open data"), "12", "2"],
                [_("Open participation"), "9", "1"],
                [_("Innovation platforms"), "21", "4"],
            ],
        }
