"""The board as a file: what is filtered, with nothing in it that a spreadsheet would run."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin

# What makes a formula of a cell (OWASP, CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

HEADINGS = {
    "title": _("Page"),
    "city_name": _("City"),
    "type_name": _("Page type"),
    "language_name": _("Into"),
    "state.label": _("State"),
    "words_left": _("Words left"),
    "words_all": _("Words in all"),
    "translator_name": _("Translated by"),
    "due": _("Due"),
    "note": _("Note"),
    "wishes": _("Requests"),
    "fallback_since": _("Finnish shown to visitors since"),
    "changed_at": _("Last change"),
}


def harmless(value: Any) -> Any:
    """The value, a text that begins like a formula behind an apostrophe, as spreadsheets mark text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


class SafeExportMixin(SpreadsheetExportMixin):
    """Wagtail's files; it guards XLSX against formulas itself."""

    list_export = list(HEADINGS)
    export_headings = HEADINGS

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        made = super().preprocess_field_value(field, value, export_format)
        return harmless(made) if export_format == self.FORMAT_CSV else made

    def write_csv_response(self, queryset: Iterable[Any]) -> HttpResponse:
        """Written at once: a stream is read when the user's language is no longer active."""
        name = f'attachment; filename="{self.get_filename()}.csv"'
        return HttpResponse(
            b"".join(self.stream_csv(queryset)),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": name},
        )
