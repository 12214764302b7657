"""The log in the admin: Reports, Log."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import ReportView

from cms.audit.filters import LogFilterSet
from cms.audit.models import Record
from cms.audit.reach import may_read, records_for
from cms.audit.rows import Row, rows

A_BATCH = 500


class LogView(ReportView):
    """Newest first; what is not the reader's city's is not there."""

    model = Record
    page_title = _("Log")
    header_icon = "history"
    index_url_name = "audit_log"
    index_results_url_name = "audit_log_results"
    results_template_name = "audit/admin/log_results.html"
    filterset_class = LogFilterSet
    no_results_message = _("Nothing of the kind has happened.")
    list_export = ["at", "who", "sentence", "city", "kind", "type", "label", "what_changed"]
    export_headings = {
        "at": _("Time"),
        "who": _("Person"),
        "sentence": _("What happened"),
        "city": _("City"),
        "kind": _("Kind of action"),
        "type": _("Type"),
        "label": _("Object’s name"),
        "what_changed": _("What changed"),
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_read(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet:
        number = self.request.GET.get("record", "")
        found = records_for(self.request.user)
        return found.filter(pk=int(number)) if number.isdecimal() and len(number) < 18 else found

    def get_filename(self) -> str:
        return f"log-{timezone.localdate().isoformat()}"

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """A page at once; a file in batches, so that a long log does not have to fit into memory."""
        return _in_batches(object_list) if self.is_export else rows(object_list, self.request.user)


def _in_batches(records: QuerySet) -> Iterator[Row]:
    batch: list[Record] = []
    for record in records.iterator(chunk_size=A_BATCH):
        batch.append(record)
        if len(batch) == A_BATCH:
            yield from rows(batch)
            batch = []
    yield from rows(batch)
