"""The board as a file: what is filtered. Formulas are kept out of all files in `cms.outgoing`."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin

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


class BoardExportMixin(SpreadsheetExportMixin):
    """Wagtail's files."""

    list_export = list(HEADINGS)
    export_headings = HEADINGS

    def write_csv_response(self, queryset: Iterable[Any]) -> HttpResponse:
        """Written at once: a stream is read when the user's language is no longer active."""
        name = f'attachment; filename="{self.get_filename()}.csv"'
        return HttpResponse(
            b"".join(self.stream_csv(queryset)),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": name},
        )
