"""Mail to the units that answer for accessibility."""

from datetime import timedelta

from django.apps import apps
from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext
from django_tasks import task
from wagtail.admin.admin_url_finder import AdminURLFinder

from citypages.duties.review import REVIEW_EVERY
from cms.formats import short_date

REMIND_EVERY = timedelta(days=30)


@task()
def announce(ticket_id: int) -> int:
    """Tell the unit of a new ticket. What the visitor wrote stays behind the log-in. Returns how many were sent."""
    ticket = apps.get_model("duties.AccessibilityFeedback").objects.select_related("statement").filter(pk=ticket_id)
    found = ticket.first()
    if found is None or found.statement is None:
        return 0
    with translation.override(settings.LANGUAGE_CODE):
        text = gettext("Somebody has written about the accessibility of %(site)s. Answer by %(day)s:")
        return _send(
            found.statement,
            gettext("Feedback on accessibility: answer by %(day)s") % {"day": short_date(found.due)},
            text % {"site": found.statement.full_url, "day": short_date(found.due)},
            AdminURLFinder().get_edit_url(found),
        )


def remind_of_reviews() -> int:
    """Ask the units of statements whose review is due, once a month until it is made. Returns how many were asked."""
    today = timezone.localdate()
    statements = apps.get_model("duties.AccessibilityStatementPage").objects.live()
    due = statements.filter(reviewed__lt=today - REVIEW_EVERY, locale__language_code=settings.LANGUAGE_CODE)
    asked = 0
    for statement in due.exclude(reminder__day__gt=today - REMIND_EVERY):
        with translation.override(settings.LANGUAGE_CODE):
            asked += _send(
                statement,
                gettext("Review the accessibility statement"),
                gettext("The statement %(site)s was last reviewed on %(day)s. Once a year is what the law expects.")
                % {"site": statement.full_url, "day": short_date(statement.reviewed)},
                reverse("wagtailadmin_pages:edit", args=[statement.pk]),
            )
        apps.get_model("duties.ReviewReminder").objects.update_or_create(statement=statement, defaults={"day": today})
    return asked


def _send(statement: object, subject: str, text: str, path: str) -> int:
    """One mail with a link into the editor's interface, to the statement's unit."""
    body = f"{text}\n\n{settings.WAGTAILADMIN_BASE_URL}{path}\n"
    return send_mail(subject, body, settings.DEFAULT_FROM_EMAIL, [statement.email])  # type: ignore[attr-defined]  # a page named as a string
