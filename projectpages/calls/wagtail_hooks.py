"""Who reads the ideas that came in, and when they go."""

from typing import Any

from django.db.models import QuerySet
from wagtail import hooks
from wagtail.models import Page
from wagtail.permissions import policy_registry

from projectpages.calls.ideas.retention import delete_old_ideas


@hooks.register("filter_form_submissions_for_user")
def only_publishers_read_ideas(user: Any, forms: QuerySet) -> QuerySet:
    """Wagtail shows them to whoever may change the page, translators included; they hold personal data."""
    published = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "publish")
    return forms.filter(pk__in=published.values("pk"))


@hooks.register("do_daily")
def forget() -> int:
    """Personal data have an end."""
    return delete_old_ideas()
