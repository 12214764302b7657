"""A page of the admin where each city decides what its translators do when they are done."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from cms.access.models import Team, teams_of
from cms.access.translators import let_translators_publish, team_publishes


def deciders_teams(user: Any) -> list[Team]:
    """The teams of translators that somebody decides about: publishers their own city's, the programme's all."""
    teams = Team.objects.filter(role=Team.Role.TRANSLATORS).select_related("group").order_by("city")
    if user.is_superuser:
        return list(teams)
    cities = {city for city, role in teams_of(user) if role == Team.Role.PUBLISHERS}
    return [team for team in teams if "" in cities or team.city in cities]


@require_http_methods(["GET", "POST"])
def translators(request: HttpRequest) -> HttpResponse:
    """Shows the choice of each team, and takes one. Raises PermissionDenied for who decides about none, Http404."""
    teams = deciders_teams(request.user)
    if not teams:
        raise PermissionDenied
    if request.method == "POST":
        number = request.POST.get("team", "")
        team = get_object_or_404(Team, pk=int(number) if number.isdecimal() else 0)
        if team not in teams:
            raise PermissionDenied
        let_translators_publish(team, request.POST.get("choice") == "publish")
        messages.success(request, _("Saved for %(team)s.") % {"team": team})
        return redirect("translators_choice")
    context = {
        "teams": [(team, team_publishes(team)) for team in teams],
        "page_title": _("What translators do"),
        "header_icon": "wagtail-localize-language",
        "breadcrumbs_items": [{"url": "", "label": _("What translators do")}],
    }
    return render(request, "access/admin/translators.html", context)
