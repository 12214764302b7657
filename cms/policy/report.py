"""The report of what browsers blocked, for superusers: the install's own faults, and attempts."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn
from wagtail.admin.views.reports import ReportView

from cms.policy.models import BlockedSource


class BlockedReportView(ReportView):
    """Of the last 90 days, the newest first."""

    model = BlockedSource
    page_title = _("Blocked by the browser")
    header_icon = "lock"
    index_url_name = "blocked_report"
    index_results_url_name = "blocked_report_results"
    default_ordering = "-day"
    no_results_message = _("No browser has reported anything within 90 days.")
    columns = [
        Column("source", label=_("What was blocked"), sort_key="source"),
        Column("directive", label=_("Rule"), sort_key="directive"),
        Column("get_place_display", label=_("Where"), sort_key="place"),
        NumberColumn("times", label=_("Times"), sort_key="times"),
        DateColumn("day", label=_("Day"), sort_key="day"),
    ]
    list_export = ["source", "directive", "place", "times", "day"]
    export_headings = {
        "source": _("What was blocked"),
        "directive": _("Rule"),
        "place": _("Where"),
        "times": _("Times"),
        "day": _("Day"),
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
