"""What browsers blocked: shown to superusers, forgotten after 90 days."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.policy.models import forget_old
from cms.policy.report import BlockedReportView


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/reports/blocked/."""
    view = BlockedReportView
    return [
        path("reports/blocked/", view.as_view(), name="blocked_report"),
        path("reports/blocked/results/", view.as_view(results_only=True), name="blocked_report_results"),
    ]


class BlockedMenuItem(MenuItem):
    """For superusers."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.is_superuser


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    """Reports, Blocked by the browser."""
    return BlockedMenuItem(_("Blocked by the browser"), reverse("blocked_report"), icon_name="lock", order=950)


@hooks.register("do_daily")
def forget_blocked() -> int:
    """Counts have an end."""
    return forget_old()
