"""Whose staff somebody looks after: a city's publishers their own, the programme's and superusers everybody's."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cms.access.models import Team, cities_of, teams_of

# One person's role, where the team's name stands for all who have it.
ROLE_NAMES: dict[str, Any] = {
    Team.Role.EDITORS: _("editor"),
    Team.Role.PUBLISHERS: _("publisher"),
    Team.Role.TRANSLATORS: _("translator"),
}
WHAT_THEY_DO: dict[str, Any] = {
    Team.Role.EDITORS: _("Writes pages and submits them; does not publish."),
    Team.Role.PUBLISHERS: _("Writes and publishes, approves what others submit, and invites and removes staff."),
    Team.Role.TRANSLATORS: _("Translates pages; does not change those in the source language."),
}


def manages_all(user: Any) -> bool:
    """Whether somebody looks after the staff of all cities."""
    return user.is_active and (user.is_superuser or ("", Team.Role.PUBLISHERS.value) in teams_of(user))


def managed_teams(user: Any) -> QuerySet[Team]:
    """The teams whose roles somebody gives and takes."""
    teams = Team.objects.select_related("group").order_by("city", "role")
    if manages_all(user):
        return teams
    cities = {city for city, role in teams_of(user) if role == Team.Role.PUBLISHERS}
    return teams.filter(city__in=cities) if user.is_active else teams.none()


def may_manage(user: Any, team: Team) -> bool:
    """Whether a team's roles are this user's to give."""
    return manages_all(user) or (user.is_active and (team.city, Team.Role.PUBLISHERS.value) in teams_of(user))


def may_end(user: Any, holder: Any) -> bool:
    """Whether somebody who manages a team may end a person's role in it: not her own, so that nobody locks her city
    out; not a superuser's; the programme's people's only with the programme's own rights."""
    if holder.pk == user.pk:
        return False
    if holder.is_superuser:
        return user.is_superuser
    return cities_of(holder) is not None or manages_all(user)
