"""Who may import where."""

from typing import Any

from django.core.exceptions import PermissionDenied
from wagtail.models import Page


def check_section(user: Any, section: Page) -> None:
    """A page is imported into a site whose pages one may add to. Raises PermissionDenied."""
    page = section.specific
    if not getattr(page, "is_section", False) or not page.permissions_for_user(user).can_add_subpage():
        raise PermissionDenied
