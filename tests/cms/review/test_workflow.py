"""A guest's answer moves the page's workflow on, and those concerned are told in their own language."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone
from wagtail.models import PageLogEntry, TaskState, Workflow
from wagtail.users.models import UserProfile

from cms.review import asking, flow
from cms.review.models import GuestReview, GuestReviewTask
from cms.serving.daily import daily_work
from tests.conftest import HOST
from tests.visiting import send

pytestmark = pytest.mark.usefixtures("workflow")


def step_of(page) -> str:
    """The kind of step that the page stands at; '' for none."""
    state = type(page).objects.get(pk=page.pk).current_workflow_task_state
    return type(state.task.specific).__name__ if state and state.status == TaskState.STATUS_IN_PROGRESS else ""


def status_of(page) -> str:
    state = page.workflow_states.order_by("-created_at").first()
    return state.status if state else ""


def mails_to(user) -> list:
    return [message for message in mail.outbox if message.to == [user.email]]


@pytest.fixture
def staff():
    """A function that gives somebody's browser."""

    def logged_in(user):
        client = Client(headers={"host": HOST})
        client.force_login(user)
        return client

    return logged_in


def test_asking_a_guest_puts_the_page_in_front_of_the_guest(page, ask):
    ask(page)
    assert step_of(page) == "GuestReviewTask"


def test_the_guests_approval_hands_the_page_to_the_publishers(page, ask, guest, publisher):
    _review, path = ask(page)
    send(guest, path, "answer", choice="approved", text="Hyvä.")
    assert step_of(page) == "GroupApprovalTask"
    assert not type(page).objects.get(pk=page.pk).live
    assert len(mails_to(publisher)) == 1


def test_the_guests_wish_for_changes_sends_the_page_back(page, ask, guest, editor):
    _review, path = ask(page)
    send(guest, path, "answer", choice="changes", text="Kuva puuttuu.")
    assert status_of(page) == "needs_changes"
    assert any("Kuva puuttuu." in message.body for message in mails_to(editor))


def test_answers_stand_in_the_pages_history(page, ask, guest):
    _review, path = ask(page)
    send(guest, path, "answer", choice="approved", text="Hyvä.")
    entry = PageLogEntry.objects.get(page=page.pk, action="review.approve")
    assert (entry.message, entry.comment) == ("Maija Malli hyväksyi luonnoksen", "Hyvä.")
    assert "Maija" not in str(entry.data)
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.workflow.approve").exists()


def test_who_asked_is_told_in_her_own_language(page, ask, guest, editor):
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": "en"})
    _review, path = ask(page)
    mail.outbox.clear()
    send(guest, path, "answer", choice="approved")
    told = mails_to(editor)[0]
    assert told.subject == "Maija Malli has answered: Luonnos"
    assert "The page has moved on in its workflow." in told.body


def test_an_answer_about_an_older_version_does_not_move_the_page(page, ask, guest, editor):
    _review, path = ask(page)
    page.title = "Uusi otsikko"
    page.save_revision()
    send(guest, path, "answer", choice="approved")
    assert step_of(page) == "GuestReviewTask"
    assert "vanhempaa versiota" in mails_to(editor)[-1].body


def test_the_last_of_several_guests_moves_the_page(page, ask, guest):
    paths = [ask(page, guest_name=name)[1] for name in ("Maija", "Matti")]
    send(guest, paths[0], "answer", choice="approved")
    assert step_of(page) == "GuestReviewTask"
    send(guest, paths[1], "answer", choice="approved")
    assert step_of(page) == "GroupApprovalTask"


def test_a_guest_decides_nothing_for_the_publishers(page, ask, guest, workflow, editor):
    workflow.start(page, editor)
    review, path = ask(page)
    send(guest, path, "answer", choice="approved")
    review.refresh_from_db()
    assert review.answer == GuestReview.Answer.APPROVED
    assert step_of(page) == "GroupApprovalTask"
    assert not type(page).objects.get(pk=page.pk).live


def test_after_changes_a_guest_can_be_asked_again(page, ask, guest):
    send(guest, ask(page)[1], "answer", choice="changes")
    send(guest, ask(page)[1], "answer", choice="approved")
    assert step_of(page) == "GroupApprovalTask"


def test_withdrawing_the_last_link_takes_the_page_back(page, ask, editor):
    review, _path = ask(page)
    asking.withdraw(review, editor)
    assert step_of(page) == ""
    assert status_of(page) == "cancelled"


def test_when_the_link_has_expired_the_page_is_taken_back(page, ask):
    ask(page)
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        daily_work.func()
    assert status_of(page) == "cancelled"


def test_a_publisher_may_go_on_without_the_guest(page, ask, publisher, editor):
    ask(page)
    task = GuestReviewTask.objects.get()
    assert [name for name, _label, _modal in task.get_actions(page, publisher)] == ["reject", "approve"]
    assert task.get_actions(page, editor) == []
    assert not task.locked_for_user(page, editor)


def test_the_guests_workflow_follows_the_citys(page, workflow):
    companion = flow.guest_first(workflow)
    assert flow.guest_first(workflow) == companion
    assert flow.guest_first(companion) == companion
    assert [type(task.specific).__name__ for task in companion.tasks] == ["GuestReviewTask", "GroupApprovalTask"]
    workflow.workflow_tasks.all().delete()
    assert flow.guest_first(workflow).tasks.count() == 1
    assert Workflow.objects.count() == 2 + Workflow.objects.exclude(pk__in=[workflow.pk, companion.pk]).count()
