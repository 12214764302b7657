"""Telling staff that an idea has come: a link to it, so that no personal data lies in mailboxes."""

from __future__ import annotations

import logging
from smtplib import SMTPException
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

if TYPE_CHECKING:
    from projectpages.calls.models import IdeaFormPage

logger = logging.getLogger(__name__)


def tell_staff(page: IdeaFormPage) -> None:
    """Send a message to the form's address, if it has one. The idea is stored already: a lost message loses nothing."""
    if not page.notify:
        return
    address = settings.WAGTAILADMIN_BASE_URL + reverse("wagtailforms:list_submissions", args=[page.pk])
    with translation.override(settings.LANGUAGE_CODE):
        subject = gettext("A new idea: {form}").format(form=page.title)
        body = gettext("Somebody has sent an idea. Read it here: {address}").format(address=address)
    try:
        send_mail(subject, body, settings.DEFAULT_FROM_EMAIL, [page.notify])
    except (OSError, SMTPException):
        logger.exception("The message about a new idea could not be sent.")
