"""Permission on redirects: everybody's for those who hold it in general, one site's for those who hold it there."""

from typing import Any

from django.db.models import QuerySet
from wagtail.contrib.redirects.models import Redirect
from wagtail.permission_policies.sites import SitePermissionPolicy


class OwnSiteRedirectPolicy(SitePermissionPolicy):
    """Wagtail's stock policy is global: whoever may add a redirect may send another city's visitors anywhere."""

    def __init__(self) -> None:
        super().__init__(Redirect)

    def holds_everywhere(self, user: Any, actions: list[str]) -> bool:
        """Whether the user may do this on all sites, and so with a redirect that belongs to none."""
        return user.is_active and (user.is_superuser or self._user_has_global_permission(user, actions))

    def instances_user_has_any_permission_for(self, user: Any, actions: list[str]) -> QuerySet:
        if self.holds_everywhere(user, actions):
            return Redirect.objects.all()
        return super().instances_user_has_any_permission_for(user, actions)


POLICY = OwnSiteRedirectPolicy()
EVERY_ACTION = ["add", "change", "delete"]
