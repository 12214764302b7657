"""Whose drafts somebody may read: those of the sections that her teams work in, in whatever language.

Stock Wagtail 8.0.1 shows the draft titles of every page in choosers, bulk actions, confirmations and reports.
"""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

from cms.access.at_work import user_at_work
from cms.access.models import cities_of

# Whoever holds one of these on an image, a document or a snippet has to do with it.
ANY_ACTION = ("add", "change", "delete", "choose", "view")


def sections_read_by(user: Any) -> list[str] | None:
    """Paths below which a user reads drafts; None for whoever works for all cities. Read once for a user object."""
    if cities_of(user) is None:
        return None
    if not hasattr(user, "_sections_read"):
        keys = {given.page.translation_key for given in PagePermissionPolicy().get_cached_permissions_for_user(user)}
        user._sections_read = list(Page.objects.filter(translation_key__in=keys).values_list("path", flat=True))
    return user._sections_read


def may_read_draft(user: Any, page: Page) -> bool:
    """Whether a draft, or what has changed since a page was published, is this user's business."""
    sections = sections_read_by(user)
    is_new = not page.path  # in nobody's section yet: whoever is making it
    return sections is None or is_new or any(page.path.startswith(path) for path in sections)


def without_foreign_drafts(pages: QuerySet, user: Any) -> QuerySet:
    """Live pages, and those drafts that the user may read."""
    sections = sections_read_by(user)
    if sections is None:
        return pages
    seen = Q(live=True)
    for path in sections:
        seen |= Q(path__startswith=path)
    return pages.filter(seen)


def title_for_staff(page: Page) -> str:
    """What the page is called for whoever is at work in the admin: to other cities' staff as the public reads it."""
    user = user_at_work()
    if user is None or user.is_anonymous or may_read_draft(user, page):
        return page.draft_title or page.title
    return page.title if page.live else gettext("Draft of another site")


def within_reach(user: Any, model: type) -> QuerySet:
    """Those images, documents or snippets that the user has any permission on."""
    return policy_registry.get_by_type(model).instances_user_has_any_permission_for(user, ANY_ACTION)
