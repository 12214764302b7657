"""Inviting: the link, the mail, once more, and taking it back."""

import logging
from datetime import timedelta
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from cms.cities import city_by_slug
from cms.staff.history import facts
from cms.staff.models import Invitation
from cms.staff.reach import ROLE_NAMES

logger = logging.getLogger(__name__)
PER_HOUR = 20  # mails that one person may have sent
PAUSE = timedelta(minutes=5)  # between two mails of one invitation
SENDING = ("staff.invite", "staff.again")


def is_too_fast(user: User) -> bool:
    """Whether somebody has had 20 mails sent within the hour: counted in the history, which no cache can forget."""
    since = timezone.now() - timedelta(hours=1)
    return ModelLogEntry.objects.filter(user=user, action__in=SENDING, timestamp__gte=since).count() >= PER_HOUR


def was_just_sent(invitation: Invitation) -> bool:
    """Whether its last mail left less than five minutes ago."""
    return invitation.sent_at is not None and invitation.sent_at > timezone.now() - PAUSE


def invite(invitation: Invitation, user: User) -> bool:
    """Store an invitation and mail it; whether the mail has left."""
    return _send_new_link(invitation, user, "staff.invite")


def invite_again(invitation: Invitation, user: User) -> bool:
    """Mail a new link that is good for 7 days from now; the old one no longer works. Whether the mail has left."""
    return _send_new_link(invitation, user, "staff.again")


@transaction.atomic
def withdraw(invitation: Invitation, user: User) -> bool:
    """Make the link worthless; False where somebody has answered meanwhile."""
    if not Invitation.objects.unanswered().filter(pk=invitation.pk).update(withdrawn_at=timezone.now()):
        return False
    log(
        instance=invitation.team,
        action="staff.withdraw",
        user=user,
        data=facts(invitation.team, invitation=invitation.pk),
    )
    return True


def _send_new_link(invitation: Invitation, user: User, action: str) -> bool:
    token = invitation.renew()
    invitation.invited_by, invitation.sent_at = user, None
    with transaction.atomic():
        invitation.save()
        data = facts(invitation.team, invitation=invitation.pk)
        log(instance=invitation.team, action=action, user=user, data=data)
    try:
        _mail(invitation, token).send()
    except (SMTPException, OSError):
        logger.exception("Invitation %s could not be sent.", invitation.pk)
        return False
    Invitation.objects.filter(pk=invitation.pk).update(sent_at=timezone.now())
    return True


def _mail(invitation: Invitation, token: str) -> EmailMessage:
    """Plain text in the language that was chosen. The same words whether the address has an account or not."""
    inviter = invitation.invited_by
    with translation.override(invitation.language):
        city = city_by_slug(invitation.team.city)
        place = city.name if city else settings.WAGTAIL_SITE_NAME
        context = {
            "inviter": _on_one_line(inviter.get_full_name() or inviter.get_username()) if inviter else "",
            "place": place,
            "role": ROLE_NAMES[invitation.team.role],
            "address": settings.WAGTAILADMIN_BASE_URL + reverse("invitation_link", args=[token]),
            "expires_at": invitation.expires_at,
            "until": invitation.until,
        }
        subject = _("Invitation to work on the website of %(place)s") % {"place": place}
        text = render_to_string("staff/mail/invite.txt", context)
    return EmailMessage(_on_one_line(subject), text, to=[invitation.email], reply_to=_answer_to(inviter))


def _answer_to(inviter: User | None) -> list[str]:
    """The inviter's address, where it is one: what is stored for an account was not always asked for by a form."""
    try:
        validate_email(inviter.email if inviter else "")
    except ValidationError:
        return []
    return [inviter.email] if inviter else []


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
