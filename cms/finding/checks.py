"""System checks that belong to deployment: `manage.py check --deploy` runs them, a normal start does not."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, register
from django.core.checks import Warning as Doubt


@register(Tags.security, deploy=True)
def who_finds_a_hole_can_tell(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """A warning where /.well-known/security.txt is missing for want of a contact (RFC 9116, 2.5.3)."""
    if settings.SECURITY_CONTACT:
        return []
    hint = "Set SECURITY_CONTACT to a mailto: or https: address that somebody reads."
    return [Doubt("Nobody is named who is to be told of security holes.", hint=hint, id="finding.W001")]
