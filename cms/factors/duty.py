"""Who must have a second step: whoever may publish anywhere, manage people, or do everything."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import GroupApprovalTask, GroupPagePermission

from cms.factors.models import Factor

PASSED = "second_step"  # in the session: how it was passed ("app", "passkey", "recovery"), or who answers for it
MANAGING = {f"auth.{action}_{model}" for model in ("user", "group") for action in ("add", "change", "delete")}


def must_have_second_step(user: Any) -> bool:
    """By what the user may do, whatever her group is called."""
    if user.is_superuser:
        return True
    permissions = user.get_all_permissions()
    if MANAGING & permissions or any(name.partition(".")[2].startswith("publish_") for name in permissions):
        return True
    if GroupPagePermission.objects.filter(group__user=user, permission__codename="publish_page").exists():
        return True
    return GroupApprovalTask.objects.filter(active=True, groups__user=user).exists()  # approving publishes


def has_second_step(user: Any) -> bool:
    """Whether a log-in with the password asks for more."""
    return Factor.objects.filter(user=user).exists()


def owes_second_step(request: HttpRequest, user: Any) -> bool:
    """Whether somebody who is logged in has to set up a second step before anything else."""
    if not settings.SECOND_STEP_REQUIRED or not user.is_authenticated or request.session.get(PASSED):
        return False
    return must_have_second_step(user)
