"""The log in the admin, its actions, and what the worker does for it."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.audit import actions, retention, rounds
from cms.audit.reach import may_read
from cms.audit.resealing import log_opened_for_erasing
from cms.audit.views import LogView


class LogMenuItem(MenuItem):
    """For those who read something there."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_read(request.user)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/reports/log/."""
    return [
        path("reports/log/", LogView.as_view(), name="audit_log"),
        path("reports/log/results/", LogView.as_view(results_only=True), name="audit_log_results"),
    ]


@hooks.register("register_reports_menu_item")
def menu_item() -> MenuItem:
    """Reports, Log."""
    return LogMenuItem(_("Log"), reverse("audit_log"), name="log", icon_name="history", order=1000)


@hooks.register("construct_reports_menu")
def no_second_log(request: HttpRequest, items: list[MenuItem]) -> None:
    """Wagtail's own list leads to ours."""
    items[:] = [item for item in items if item.name != "site-history"]


@hooks.register("register_audited_settings")
def looks() -> list[str]:
    """What is a setting but not one of Wagtail's."""
    return ["look.Look"]


hooks.register("register_log_actions", actions.register)
hooks.register("publish_due", rounds.go_round)
hooks.register("erase_within", log_opened_for_erasing)
hooks.register("do_daily", rounds.complete)
hooks.register("do_daily", rounds.verify_daily)
hooks.register("do_daily", retention.clear_old)
