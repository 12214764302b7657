"""Asking a guest: the link, the workflow, the mail; and taking it back."""

import logging
from secrets import token_urlsafe
from smtplib import SMTPException

from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from cms.review import flow
from cms.review.models import GuestReview
from cms.review.models.review import digest

logger = logging.getLogger(__name__)


def address_of(review: GuestReview, token: str) -> str:
    """The link: on the page's own host and in its language, so that the draft's other links lead where they should.

    '' for a page outside all sites.
    """
    parts = review.page.get_url_parts()
    with translation.override(review.language):
        return f"{parts[1]}{reverse('guest_review', args=[token])}" if parts else ""


@transaction.atomic
def ask(review: GuestReview, page: Page, user: User) -> str:
    """Store a review of the page's newest draft and put it in front of the guest; returns the link, known only now."""
    token = token_urlsafe(32)
    review.page, review.asked_by, review.token_hash = page, user, digest(token)
    review.revision = page.get_latest_revision() or page.save_revision(user=user)
    review.save()
    log(instance=page, action="review.ask", user=user, revision=review.revision, data={"review": review.pk})
    flow.start(page, user)
    return address_of(review, token)


def send(review: GuestReview, address: str) -> bool:
    """Mail the link to the guest in the page's language; whether the mail has left. The reason is in the log."""
    with translation.override(review.language):
        context = {"review": review, "address": address, "asker": _name(review)}
        text = render_to_string("review/mail/ask.txt", context)
        subject = _("Please read and comment: %(title)s") % {"title": _title(review)}
    answer_to = [review.asked_by.email] if review.asked_by and review.asked_by.email else []
    try:
        EmailMessage(subject, text, to=[review.guest_email], reply_to=answer_to).send()
    except (SMTPException, OSError):
        logger.exception("The link of review %s could not be sent.", review.pk)
        return False
    return True


@transaction.atomic
def withdraw(review: GuestReview, user: User) -> None:
    """Make the link worthless; the workflow is taken back when no other guest is waited for."""
    review.withdrawn_at = timezone.now()
    review.save(update_fields=["withdrawn_at"])
    log(instance=review.page.specific, action="review.withdraw", user=user, data={"review": review.pk})
    flow.stop(review.page.specific, user)


def _name(review: GuestReview) -> str:
    user = review.asked_by
    return (user.get_full_name() or user.get_username()) if user else ""


def _title(review: GuestReview) -> str:
    """The draft's title on one line, as a subject must be."""
    return " ".join(review.revision.as_object().title.split())
