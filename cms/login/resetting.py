"""The mail with which a forgotten password is replaced, written by the worker."""

import logging
from smtplib import SMTPException
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import translation
from django_tasks import task
from wagtail.admin.forms.auth import PasswordResetForm
from wagtail.users.models import UserProfile

logger = logging.getLogger(__name__)
MAIL = "wagtailadmin/account/password_reset/email.txt"
SUBJECT = "wagtailadmin/account/password_reset/email_subject.txt"


@task()
def send_reset_mail(users: list[int]) -> None:
    """Write to these users, each in her language. The link itself is made here and so never stands in the queue."""
    base = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    for user in get_user_model().objects.filter(pk__in=users):
        form = PasswordResetForm({"email": user.email})
        form.get_users = lambda email, user=user: [user]  # others may have the same address: each has her own turn
        with translation.override(UserProfile.get_for_user(user).get_preferred_language()):
            if form.is_valid():
                _send(form, user.pk, domain_override=base.netloc, use_https=base.scheme == "https")


def _send(form: PasswordResetForm, user: int, **options: object) -> None:
    try:
        form.save(email_template_name=MAIL, subject_template_name=SUBJECT, **options)
    except (SMTPException, OSError):
        logger.exception("The link for a new password could not be sent to user %s.", user)
