"""What whoever planned a release is told when it does not, or does, happen by itself."""

import logging
from collections.abc import Sequence
from smtplib import SMTPException
from typing import Any

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_admin_base_url
from wagtail.users.models import UserProfile

from cms.release.models import Release
from cms.release.outlook import Outlook

logger = logging.getLogger(__name__)


def tell_held(release: Release) -> bool:
    """It was due, and something keeps it. Whether the mail has left; the reason why not is in the log."""
    return _tell(release, _("Not published yet: %(page)s"), {"reason": release.held_by})


def tell_done(release: Release, left_out: Sequence[Outlook]) -> bool:
    """It has been carried out; without those editions."""
    names = [f"{outlook.name}: {outlook.state}" for outlook in left_out]
    return _tell(release, _("Published: %(page)s"), {"is_done": True, "left_out": names})


def _tell(release: Release, subject: str, context: dict[str, Any]) -> bool:
    user = release.by
    if user is None or not user.is_active or not user.email:
        return False
    address = get_admin_base_url() + reverse("release_page", args=[release.page_id])
    with translation.override(UserProfile.get_for_user(user).get_preferred_language()):
        text = render_to_string("release/mail/told.txt", context | {"release": release, "address": address})
    title = " ".join(release.page.title.split())
    try:
        send_mail(subject % {"page": title}, text, None, [user.email])
    except (SMTPException, OSError):
        logger.exception("The mail about release %s could not be sent.", release.pk)
        return False
    return True
