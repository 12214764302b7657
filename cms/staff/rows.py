"""A city's staff as its publishers see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils import timezone

from cms.access.models import Team, know_teams
from cms.cities import city_by_slug
from cms.staff.models import Invitation, RoleTerm
from cms.staff.reach import ROLE_NAMES, may_end

UNUSED = timedelta(days=182)  # half a year


@dataclass(frozen=True)
class Member:
    """One person in one role."""

    user: Any
    team: Team
    until: Any
    is_unused: bool
    may_end: bool

    @property
    def name(self) -> str:
        return self.user.get_full_name() or self.user.get_username()

    @property
    def role(self) -> Any:
        return ROLE_NAMES[self.team.role]


def place_name(city: str) -> str:
    """A city's name in the active language; of the programme, whose key is empty, its own."""
    known = city_by_slug(city)
    return known.name if known else settings.WAGTAIL_SITE_NAME


def members(teams: QuerySet[Team], reader: Any) -> list[Member]:
    """Who has a role in these teams, by name."""
    return sorted(_members(teams, reader), key=lambda member: (member.name.casefold(), member.team.role))


def _members(teams: QuerySet[Team], reader: Any) -> Iterator[Member]:
    before = timezone.now() - UNUSED
    untils = {
        (term.user_id, term.team_id): term.until for term in RoleTerm.objects.filter(team__in=teams, ended_at=None)
    }
    holders = [(team, user) for team in teams for user in team.group.user_set.filter(is_active=True)]
    know_teams([user for _team, user in holders])
    for team, user in holders:
        yield Member(user, team, untils.get((user.pk, team.pk)), is_unused(user, before), may_end(reader, user))


def invitations(teams: QuerySet[Team]) -> list[Invitation]:
    """Those that nobody has answered, the newest first."""
    open_ones = Invitation.objects.unanswered().filter(team__in=teams)
    found = list(open_ones.select_related("team__group", "invited_by"))
    know_teams([invitation.invited_by for invitation in found if invitation.invited_by])
    return found


def is_unused(user: Any, before: datetime) -> bool:
    """Whether somebody has not logged in since a moment; who never has counts from when the account was made."""
    return (user.last_login or user.date_joined) < before


def unused_accounts(teams: QuerySet[Team]) -> QuerySet:
    """The active accounts in these teams that nobody has logged in to for half a year, the longest first."""
    before = timezone.now() - UNUSED
    silent = Q(last_login__lt=before) | Q(last_login=None, date_joined__lt=before)
    users = get_user_model().objects.filter(silent, is_active=True, groups__team__in=teams).distinct()
    return users.order_by("last_login", "date_joined")
