"""Staff in the admin: addresses, the menu, the report, the history, the daily work."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.staff import ending, history, views
from cms.staff.reach import managed_teams
from cms.staff.report import UnusedAccountsView


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/staff/."""
    report = "reports/unused-accounts/"
    return [
        path("staff/", views.staff, name="staff"),
        path("staff/invite/", views.invite, name="staff_invite"),
        path("staff/invitations/<int:invitation_id>/again/", views.invite_again, name="staff_invite_again"),
        path("staff/invitations/<int:invitation_id>/withdraw/", views.withdraw, name="staff_withdraw"),
        path("staff/roles/<int:user_id>/<int:team_id>/", views.role, name="staff_role"),
        path(report, UnusedAccountsView.as_view(), name="staff_unused"),
        path(f"{report}results/", UnusedAccountsView.as_view(results_only=True), name="staff_unused_results"),
    ]


class ManagersMenuItem(MenuItem):
    """For those who look after staff."""

    def is_shown(self, request: HttpRequest) -> bool:
        return managed_teams(request.user).exists()


@hooks.register("register_settings_menu_item")
def menu_item() -> MenuItem:
    """Settings, Staff and invitations."""
    return ManagersMenuItem(_("Staff and invitations"), reverse("staff"), icon_name="group", order=590)


@hooks.register("register_reports_menu_item")
def report_item() -> MenuItem:
    """Reports, Unused accounts."""
    return ManagersMenuItem(_("Unused accounts"), reverse("staff_unused"), icon_name="group", order=1300)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """What is done about staff stands in the history."""
    for name, (label, message) in history.ACTIONS.items():
        formatter = type("Formatter", (history.StaffFormatter,), {"label": label, "message": message})
        actions.register_action(name)(formatter)


@hooks.register("do_daily")
def end_due_roles() -> int:
    """Roles whose last day is over."""
    return ending.end_due_roles()


@hooks.register("do_daily")
def forget_staff() -> int:
    """Invitations and ended roles of long ago."""
    return ending.forget()
