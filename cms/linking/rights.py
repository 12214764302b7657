"""Who may do something about a link."""

from typing import Any

from wagtail.permissions import policy_registry

from cms.linking.models import LinkPlace


def may_ask_again(user: Any, place: LinkPlace) -> bool:
    """Whoever may change what the link stands in."""
    return _may(user, place, "change")


def may_pardon(user: Any, place: LinkPlace) -> bool:
    """Whoever may publish it: she answers for what visitors meet."""
    return _may(user, place, "publish")


def _may(user: Any, place: LinkPlace, action: str) -> bool:
    if place.page is not None:
        tester = place.page.permissions_for_user(user)
        return tester.can_publish() if action == "publish" else tester.can_edit()
    if place.snippet_type is None:
        return False
    snippet = place.snippet_type.get_object_for_this_type(pk=place.snippet_id)
    return policy_registry.get(snippet).user_has_permission_for_instance(user, "change", snippet)
