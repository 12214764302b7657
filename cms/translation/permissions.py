"""Who may do what with a translation: the object's own permissions, never a global one.

wagtail-localize 1.14.5 asks only for the global `submit_translation`, with which anyone could copy
and publish another city's pages (design.md 4). Nobody in a city holds it.
"""

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Model, QuerySet
from wagtail.models import DraftStateMixin, Page
from wagtail.permissions import policy_registry
from wagtail.snippets.models import get_snippet_models

Anybody = User | AnonymousUser

ANY_PAGE_ACTION = {"add", "change", "publish", "lock", "unlock", "bulk_delete"}
ANY_SNIPPET_ACTION = {"add", "change", "delete", "view"}


def may_edit(user: Anybody, instance: Model) -> bool:
    """Whether the user may change this page or snippet."""
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_edit()
    return policy_registry.get(instance).user_has_permission_for_instance(user, "change", instance)


def may_publish(user: Anybody, instance: Model) -> bool:
    """Whether the user may publish this page or snippet; one without drafts is public once changed."""
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_publish()
    if not isinstance(instance, DraftStateMixin):
        return may_edit(user, instance)
    return policy_registry.get(instance).user_has_permission_for_instance(user, "publish", instance)


def may_publish_all(user: Anybody, instances: Iterable[Model]) -> bool:
    """Whether the user may publish every one of these."""
    return all(may_publish(user, instance) for instance in instances)


def pages_within_reach(user: Anybody) -> QuerySet[Page]:
    """The pages that the user has any permission on."""
    return policy_registry.get_by_type(Page).instances_user_has_any_permission_for(user, ANY_PAGE_ACTION)


def may_see_snippets(user: Anybody, model: type[Model]) -> bool:
    """Whether the user has any permission on snippets of this model."""
    return policy_registry.get_by_type(model).user_has_any_permission(user, ANY_SNIPPET_ACTION)


def snippet_models_within_reach(user: Anybody) -> list[type[Model]]:
    """The snippet models that the user has any permission on."""
    return [model for model in get_snippet_models() if may_see_snippets(user, model)]
