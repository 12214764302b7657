"""Permission on reusable sections."""

from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from citypages.reuse.models import ReusableSection
from cms.access.models import cities_of
from cms.access.policies import OwnCityPolicy


class ReusablePolicy(OwnCityPolicy):
    """A city's staff see and use their own city's sections only; who may not add any changes translations only."""

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        cities = cities_of(user)
        if not self.user_has_permission(user, action) or not (cities is None or instance.city in cities):
            return False
        is_source = instance.locale.language_code == settings.LANGUAGE_CODE
        return action == "view" or not is_source or self.user_has_permission(user, "add")

    def instances_user_has_any_permission_for(self, user: Any, actions: list[str]) -> QuerySet:
        instances = super().instances_user_has_any_permission_for(user, actions)
        cities = cities_of(user)
        return instances if cities is None else instances.filter(city__in=cities)


POLICY = ReusablePolicy(ReusableSection)
