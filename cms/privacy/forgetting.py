"""What nobody else forgets: contact details of those who have left, and what the machinery of the admin gathers."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import Q
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import Comment

from cms.people.models import ContactRole, Person
from cms.privacy.portraits import remove_portrait


def forget_contacts() -> int:
    """Delete telephone, e-mail and portrait of people whose roles have all been over for long; their names stay, since
    pages tell who did what in a project. Somebody who never had a role is kept: her record may be new."""
    day = timezone.localdate() - timedelta(days=settings.KEPT_DAYS["contacts"])
    # A role that was marked as ended without its last day counts from its start, else from now on.
    lasting = ContactRole.objects.filter(~Q(end__lt=day) & ~Q(end=None, ended=True, start__lt=day))
    kept = Q(phone="", email="", portrait=None)
    people = Person.objects.filter(roles__isnull=False).exclude(pk__in=lasting.values("person")).exclude(kept)
    count = 0
    for person in people.distinct():
        remove_portrait(person)
        person.phone = person.email = ""
        person.save(update_fields=["phone", "email"])
        count += 1
    return count


def forget_work() -> int:
    """Delete sessions that have run out, notes of who has what open, drafts of forms, jobs that are done, resolved
    comments. Returns how many rows."""
    now = timezone.now()
    old = (
        Session.objects.filter(expire_date__lt=now),
        EditingSession.objects.filter(last_seen_at__lt=before("editing")),
        FormState.objects.filter(last_updated_at__lt=before("forms")),
        DBTaskResult.objects.filter(finished_at__lt=before("jobs")),
        Comment.objects.filter(resolved_at__lt=before("comments")),
    )
    return sum(rows.delete()[0] for rows in old)


def before(kind: str) -> datetime:
    """The moment before which something of this kind (of KEPT_DAYS) is too old."""
    return timezone.now() - timedelta(days=settings.KEPT_DAYS[kind])
