"""The lead partner's city answers for the whole page of a project, wherever the page stands."""

from typing import Any

from django.apps import apps

from cms.access.models import Team, teams_of
from cms.access.pages import TeamPermissionTester
from cms.languages.names import source_language
from projectpages.choices import Role

EDITING: dict[str, set[str]] = {
    Team.Role.EDITORS: {"change"},
    Team.Role.PUBLISHERS: {"change", "publish", "lock", "unlock"},
}
TRANSLATING: dict[str, set[str]] = {Team.Role.TRANSLATORS: {"change"}}


def led_by(user: Any, cities: set[str]) -> dict[int, set[str]]:
    """Which of these cities lead which page, from the stored rows: a draft that says otherwise gives nobody a right.

    Read once for a user object, as Django does with permissions.
    """
    if not hasattr(user, "_led"):
        rows = apps.get_model("projectpages", "Participation").objects.filter(role=Role.LEAD, city__in=cities)
        user._led = {}
        for page, city in rows.values_list("page_id", "city"):
            user._led.setdefault(page, set()).add(city)
    return user._led


class ProjectPermissionTester(TeamPermissionTester):
    """Adds what the lead city's teams may do: write, and publish. Deleting and moving stay with the page's place."""

    def __init__(self, user: Any, page: Any) -> None:
        super().__init__(user, page)
        self.by_place = set(getattr(self, "permissions", ()))
        teams = {(city, role) for city, role in teams_of(user) if city} if user.is_active else set()
        if user.is_superuser or not teams or not page.pk or self._has_all:
            return
        given = EDITING if page.locale.language_code == source_language() else EDITING | TRANSLATING
        leading = led_by(user, {city for city, _role in teams}).get(page.pk, set())
        self.permissions = self.by_place.union(*(given.get(role, set()) for city, role in teams if city in leading))

    @property
    def _has_all(self) -> bool:
        return self.by_place >= EDITING[Team.Role.PUBLISHERS]

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return self._may_here() and super().can_delete(ignore_bulk=ignore_bulk)

    def can_move(self) -> bool:
        return self._may_here() and super().can_move()

    def can_move_to(self, destination: Any) -> bool:
        return self._may_here() and super().can_move_to(destination)

    def _may_here(self) -> bool:
        return self.user.is_superuser or bool(self.by_place)
