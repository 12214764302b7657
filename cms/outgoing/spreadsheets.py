"""Every table that Wagtail's admin gives away, its own and ours, without formulas.

A patch, because the views are Wagtail's and some thirty: upstream takes CSV for the business of whoever opens it
(Wagtail's docs, "Security", on CSV export: no fix). Measured in 8.0.1: `=HYPERLINK(…)` of a visitor's form entry stands
in the CSV as it is; the label of a form's question becomes a live formula in the first row of the XLSX, the one
row whose cells are not guarded; and a control character in a title makes the XLSX an error 500.
"""

import re
from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from cms.outgoing import cells

# What XML 1.0 has no place for; openpyxl raises IllegalCharacterError.
ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_value = SpreadsheetExportMixin.preprocess_field_value
_heading = SpreadsheetExportMixin.get_heading


def guarded_value(self: SpreadsheetExportMixin, field: str, value: Any, export_format: str) -> Any:
    """What Wagtail would write, harmless. Cells of an XLSX file say themselves that they are text."""
    made = _value(self, field, value, export_format)
    if export_format == self.FORMAT_CSV:
        return cells.cell(made)
    return ILLEGAL.sub(" ", made) if isinstance(made, str) else made


def guarded_heading(self: SpreadsheetExportMixin, queryset: Any, field: str) -> str:
    """A column's name, harmless in both formats."""
    return ILLEGAL.sub(" ", cells.harmless(_heading(self, queryset, field)))


def guard_exports() -> None:
    """Called once, when apps are ready."""
    SpreadsheetExportMixin.preprocess_field_value = guarded_value
    SpreadsheetExportMixin.get_heading = guarded_heading
