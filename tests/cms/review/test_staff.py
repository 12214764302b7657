"""Staff ask guests from the editor, read their comments there, and guests are forgotten in time."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Comment, PageLogEntry, TaskState

from cms.access.models import Team
from cms.review.forgetting import forget_guests
from cms.review.models import GuestReview
from tests.conftest import HOST
from tests.teams import member
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


def test_staff_make_a_link_that_is_mailed_in_the_pages_language(page, staff, editor, guest):
    address = reverse("guest_reviews", args=[page.pk])
    day = timezone.localdate() + timedelta(days=3)
    typed = {"guest_name": "Maija Malli", "guest_email": "maija@example.fi", "message": "Ovatko luvut oikein?"}
    response = staff(editor).post(address, typed | {"expires_on": str(day)})
    sent = mail.outbox[-1]
    assert (sent.to, sent.reply_to) == (["maija@example.fi"], ["editor@example.fi"])
    assert "Ovatko luvut oikein?" in sent.body
    link = next(line for line in sent.body.splitlines() if line.startswith("http://turku.localhost:8000/vierasarvio/"))
    assert link in response.content.decode()
    assert guest.get(link.removeprefix("http://turku.localhost:8000")).status_code == 200
    assert link not in staff(editor).get(address).content.decode()


@pytest.mark.parametrize("days", [-1, 91])
def test_a_last_day_out_of_reach_is_refused_at_its_field(page, staff, editor, days):
    day = timezone.localdate() + timedelta(days=days)
    typed = {"guest_name": "Maija Malli", "guest_email": "", "message": "", "expires_on": str(day)}
    response = staff(editor).post(reverse("guest_reviews", args=[page.pk]), typed)
    assert "enintään 90 päivän päästä" in response.content.decode()
    assert "Maija Malli" in response.content.decode()
    assert not GuestReview.objects.exists()


def test_comments_lead_to_their_field_in_the_form(page, ask, guest, staff, editor):
    _review, path = ask(page)
    key = page.body[1].id
    send(guest, f"{path}?part={key}", "comment", text="Onko tämä totta?")
    shown = staff(editor).get(reverse("guest_reviews", args=[page.pk])).content.decode()
    assert f'/admin/pages/{page.pk}/edit/#:w:contentpath=body.{key}"' in shown


def test_the_editor_offers_to_ask_a_guest(page, staff, editor):
    shown = staff(editor).get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert reverse("guest_reviews", args=[page.pk]) in shown


def test_staff_of_another_city_neither_see_nor_withdraw(tree, page, ask, staff):
    stranger = member(tree, "espoo", Team.Role.PUBLISHERS)
    review, _path = ask(page)
    browser = staff(stranger)
    assert browser.get(reverse("guest_reviews", args=[page.pk])).status_code == 302
    browser.post(reverse("withdraw_guest_review", args=[review.pk]))
    review.refresh_from_db()
    assert review.state == "waiting"


def test_the_name_is_forgotten_thirty_days_after_the_end(page, ask, guest):
    review, path = ask(page)
    send(guest, f"{path}?part={page.body[0].id}", "comment", text="Hyvä otsikko.")
    send(guest, path, "answer", choice="approved")
    with time_machine.travel(timezone.now() + timedelta(days=29)):
        assert forget_guests() == 0
    with time_machine.travel(timezone.now() + timedelta(days=32)):
        assert forget_guests() == 1
    review.refresh_from_db()
    assert (review.guest_name, review.guest_email) == ("", "")
    assert Comment.objects.get().text == "Vieras: Hyvä otsikko."
    assert PageLogEntry.objects.get(page=page.pk, action="review.approve").message == "Vieras hyväksyi luonnoksen"
