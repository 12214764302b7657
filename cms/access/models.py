"""Teams: which group of users works for which city, in which role."""

from collections.abc import Collection

from django.contrib.auth.models import AnonymousUser, Group, User
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.cities import city_choices


class Team(models.Model):
    """The group of one role in one city; an empty city is the programme. Groups may be renamed freely."""

    class Role(models.TextChoices):
        EDITORS = "editors", _("editors")
        PUBLISHERS = "publishers", _("publishers")
        TRANSLATORS = "translators", _("translators")

    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="team", verbose_name=_("group"))
    city = models.CharField(_("city"), max_length=40, blank=True, choices=city_choices)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)

    class Meta:
        verbose_name = _("team")
        verbose_name_plural = _("teams")
        constraints = [models.UniqueConstraint(fields=["city", "role"], name="one_team_per_city_and_role")]

    def __str__(self) -> str:
        return self.group.name


def teams_of(user: User | AnonymousUser) -> set[tuple[str, str]]:
    """(city, role) of each team of a user; '' is the programme. Read once for a user object, as Django does with
    permissions."""
    if not hasattr(user, "_teams"):
        teams = Team.objects.filter(group__user=user.pk).values_list("city", "role")
        user._teams = set(teams)  # type: ignore[union-attr]  # beside Django's _perm_cache
    return user._teams  # type: ignore[union-attr]  # set above


def know_teams(users: Collection[User]) -> None:
    """Read the teams of many users at once, where `teams_of` would ask for each."""
    known: dict[int, set[tuple[str, str]]] = {user.pk: set() for user in users}
    for pk, city, role in Team.objects.filter(group__user__in=known).values_list("group__user", "city", "role"):
        known[pk].add((city, role))
    for user in users:
        user._teams = known[user.pk]  # type: ignore[attr-defined]  # as in `teams_of`


def cities_of(user: User | AnonymousUser) -> set[str] | None:
    """Slugs of the cities whose teams a user is in; None for those who work for all (programme, superusers)."""
    if user.is_superuser:
        return None
    cities = {city for city, _role in teams_of(user)}
    return None if "" in cities else cities
