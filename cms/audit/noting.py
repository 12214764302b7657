"""For what no table shows: an export, a backup, an erased person. Other parts of the system call `note`."""

from typing import Any

from django.db.models import Model
from wagtail.log_actions import log
from wagtail.models import Site


def note(action: str, about: Model | None = None, user: Any = None, **data: Any) -> None:
    """Log an action of cms/audit/actions.py about an object, or about the install as a whole. `data` is stored as it
    is: no secrets, no names of people. Does nothing in an install without a site."""
    instance = about or Site.objects.order_by("-is_default_site", "pk").first()
    if instance is not None:
        log(instance, action, user=user, data=data)
