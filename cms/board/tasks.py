"""Mails are sent by the worker: at once what somebody has sent or assigned, the rest once a day."""

from datetime import timedelta

from django.conf import settings
from django_tasks import task

from cms.board.days import today
from cms.board.mail import send_waiting
from cms.board.models import Notice
from cms.board.notices import AT_ONCE, forget_before, tell_of_changes, tell_of_due_dates


@task()
def mail_notices() -> int:
    """Mail what is told at once. A section sent in one go makes one mail, since jobs run one after another."""
    return send_waiting(AT_ONCE)


def daily_mails() -> int:
    """One mail a day for each translator with what has changed and what is due, and what could not be mailed before."""
    tell_of_changes()
    tell_of_due_dates()
    forget_before(today() - timedelta(days=settings.KEPT_DAYS["notices"]))
    return send_waiting(list(Notice.Kind))
