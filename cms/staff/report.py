"""The report of accounts that nobody uses: each is a door that nobody watches."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from cms.staff.reach import managed_teams
from cms.staff.rows import place_name, unused_accounts


class UnusedAccountsView(ReportView):
    """Staff of one's own city who have not logged in for half a year. Raises PermissionDenied for others' staff."""

    page_title = _("Unused accounts")
    header_icon = "group"
    index_url_name = "staff_unused"
    index_results_url_name = "staff_unused_results"
    default_ordering = "last_login"
    no_results_message = _("Everybody has logged in within half a year.")
    columns = [
        Column("name", label=_("Name"), accessor=lambda user: user.get_full_name() or user.get_username()),
        Column("email", label=_("E-mail address")),
        Column("roles", label=_("Role")),
        DateColumn("last_login", label=_("Last log-in")),
        DateColumn("date_joined", label=_("Account made")),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.teams = managed_teams(request.user)
        if not self.teams.exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet:
        return unused_accounts(self.teams)

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Only those roles that are the reader's to end are named."""
        own = {team.group_id: team for team in self.teams}
        for user in object_list:
            teams = [own[group.pk] for group in user.groups.all() if group.pk in own]
            user.roles = ", ".join(f"{place_name(team.city)}: {team.get_role_display()}" for team in teams)
        return object_list
