"""One thing of each kind that is kept for a time only: each function makes it, and hands over what counts it."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import Comment, Locale

from citypages.duties.models import AccessibilityFeedback
from citypages.moving.models import Move, MovedFile, MovedPage
from cms.board.models import Notice
from cms.people.models import Person
from cms.review.models import GuestReview
from cms.search.models import Searched
from cms.search.models.searched import SHOWN_FROM
from cms.usefulness.models import Opinion
from tests.factories import ImageFactory, content_page, coordinator
from tests.tree import Tree

Left = Callable[[], int]


def user():
    return get_user_model().objects.get_or_create(username="joku")[0]


def contacts(tree: Tree) -> Left:
    person = coordinator(role={"end": timezone.localdate()}, portrait=ImageFactory())
    return lambda: Person.objects.filter(pk=person.pk).exclude(phone="", email="", portrait=None).count()


def comments(tree: Tree) -> Left:
    where = {"page": tree.turku, "user": user(), "contentpath": "title", "position": ""}
    Comment.objects.create(text="vanha", resolved_at=timezone.now(), resolved_by=user(), **where)
    Comment.objects.create(text="auki", **where)
    return Comment.objects.filter(text="vanha").count


def editing(tree: Tree) -> Left:
    kind = ContentType.objects.get_for_model(tree.turku)
    EditingSession.objects.create(user=user(), content_type=kind, object_id=1, last_seen_at=timezone.now())
    return EditingSession.objects.count


def forms(tree: Tree) -> Left:
    kind = ContentType.objects.get_for_model(tree.turku)
    FormState.objects.create(user=user(), content_type=kind, object_id="1", data="x", last_updated_at=timezone.now())
    return FormState.objects.count


def feedback(tree: Tree) -> Left:
    AccessibilityFeedback.objects.create(message="Ei aukea", email="joku@example.fi")
    return AccessibilityFeedback.objects.count


def feedback_answered(tree: Tree) -> Left:
    AccessibilityFeedback.objects.create(message="Ei aukea", state=AccessibilityFeedback.State.ANSWERED)
    return AccessibilityFeedback.objects.count


def guests(tree: Tree) -> Left:
    page = content_page(tree.turku, "Luonnos")
    GuestReview.objects.create(
        page=page,
        revision=page.save_revision(),
        guest_name="Maija Malli",
        guest_email="maija@example.fi",
        expires_on=timezone.localdate() + timedelta(14),
        withdrawn_at=timezone.now(),
        token_hash="1",
    )
    return GuestReview.objects.exclude(guest_name="", guest_email="").count


def jobs(tree: Tree) -> Left:
    done = {"task_path": "x.y", "backend_name": "default", "args_kwargs": {}, "run_after": timezone.now()}
    DBTaskResult.objects.create(id=uuid4(), status="SUCCESSFUL", finished_at=timezone.now(), **done)
    DBTaskResult.objects.create(id=uuid4(), status="READY", **done)
    return DBTaskResult.objects.filter(status="SUCCESSFUL").count


def moves(tree: Tree) -> Left:
    """An import that made a page: its words go, the page and the digest stay."""
    move = Move.objects.create(section=tree.turku, user=user(), total=1, state=Move.State.SAVED)
    MovedFile.objects.create(move=move, name="maija-malli.txt", content=b"Maija Malli")
    said = {"pieces": [{"text": "Maija Malli"}]}
    MovedPage.objects.create(move=move, page=tree.espoo, name="Maija Malli", key="1", digest="2", source=said)
    return lambda: max(MovedPage.objects.exclude(source={}).count(), MovedFile.objects.count())


def notices(tree: Tree) -> Left:
    row = {"kind": "sent", "translation_key": uuid4(), "locale": Locale.get_default(), "occasion": "x"}
    Notice.objects.create(user=user(), mail=uuid4(), mailed_at=timezone.now(), **row)
    return Notice.objects.count


def opinions(tree: Tree) -> Left:
    Opinion.objects.create(page=tree.turku, useful=False, comment="Olen Maija Malli.")
    return Opinion.objects.exclude(comment="").count


def searches(tree: Tree) -> Left:
    month = timezone.localdate().replace(day=1)
    Searched.objects.create(site="", language="fi", month=month, question="silta", asked=SHOWN_FROM)
    return Searched.objects.count


def sessions(tree: Tree) -> Left:
    session = SessionStore()
    session.set_expiry(timezone.now())
    session.create()
    return Session.objects.count


KINDS = (
    contacts,
    comments,
    editing,
    forms,
    feedback,
    feedback_answered,
    guests,
    jobs,
    moves,
    notices,
    opinions,
    searches,
    sessions,
)
