"""Mails go out through whatever EMAIL_URL names; here they are made safe and counted on their way."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from cms.outgoing.mail import made_safe
from cms.watching.counting import meters


class CountedMail(BaseEmailBackend):
    """Django's EMAIL_BACKEND: the real one stands in `EMAIL_THROUGH`."""

    def __init__(self, fail_silently: bool = False, **kwargs: Any) -> None:
        super().__init__(fail_silently)
        self.through = get_connection(settings.EMAIL_THROUGH, fail_silently=fail_silently, **kwargs)

    def open(self) -> bool | None:
        """As the real one."""
        return self.through.open()

    def close(self) -> None:
        """As the real one."""
        self.through.close()

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """How many went out. What the real one raises is raised, and what it keeps silent about is counted too."""
        sent = 0
        try:
            sent = self.through.send_messages(made_safe(email_messages)) or 0
        finally:
            mails = meters().mails
            mails.labels("sent").inc(sent)
            mails.labels("failed").inc(len(email_messages) - sent)
        return sent
