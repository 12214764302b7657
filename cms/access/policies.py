"""Permission on objects that belong to a city."""

from typing import Any

from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from cms.access.models import cities_of


class OwnCityPolicy(ModelPermissionPolicy):
    """Everybody with the model's permission may see all rows, but change and delete those of her own city only."""

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        if not self.user_has_permission(user, action):
            return False
        cities = cities_of(user)
        return action == "view" or cities is None or instance.city in cities

    def instances_user_has_any_permission_for(self, user: Any, actions: list[str]) -> QuerySet:
        instances = super().instances_user_has_any_permission_for(user, actions)
        cities = cities_of(user)
        if cities is None or ("view" in actions and self.user_has_permission(user, "view")):
            return instances
        return instances.filter(city__in=cities)


class TicketPolicy(OwnCityPolicy):
    """What visitors send: nobody adds any, and a city's staff see their own city's rows only."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "add" and super().user_has_permission(user, action)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        cities = cities_of(user)
        return self.user_has_permission(user, action) and (cities is None or instance.city in cities)

    def instances_user_has_any_permission_for(self, user: Any, actions: list[str]) -> QuerySet:
        instances = super().instances_user_has_any_permission_for(user, actions)
        cities = cities_of(user)
        return instances if cities is None else instances.filter(city__in=cities)
