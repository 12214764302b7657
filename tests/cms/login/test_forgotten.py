"""A forgotten password: a link for one hour, once; and the form tells nobody who has an account."""

import re
import time

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from tests.conftest import HOST
from tests.teams import with_mail

pytestmark = pytest.mark.django_db
User = get_user_model()
OLD, NEW = "hyrrä pato vilske lumme", "vilske lumme hyrrä tuulos"


@pytest.fixture
def maija():
    return with_mail(User.objects.create_user("maija", password=OLD), "en")


def ask(client, email="maija@example.org"):
    return client.post(reverse("wagtailadmin_password_reset"), {"email": email})


def link() -> str:
    return re.search(rf"http://{HOST}(/admin/password_reset/confirm/\S+)", mail.outbox[-1].body)[1]


def choose(address: str, password: str = NEW):
    """Open the link in a browser and type."""
    browser = Client(headers={"host": HOST})
    shown = browser.get(address, follow=True)
    form = shown.redirect_chain[-1][0] if shown.redirect_chain else address
    return browser.post(form, {"new_password1": password, "new_password2": password})


def later(minutes: int):
    """By a timestamp: a time with a zone would move the local time too, by which Django dates its links."""
    return time_machine.travel(time.time() + 60 * minutes)


def has_changed(user) -> bool:
    user.refresh_from_db()
    return user.check_password(NEW)


def test_the_link_works_for_an_hour(client, maija):
    """Django's own time is three days."""
    ask(client)
    with later(59):
        choose(link())
    assert has_changed(maija)


def test_and_not_for_longer(client, maija):
    ask(client)
    with later(61):
        choose(link())
    assert not has_changed(maija)


def test_the_link_works_once(client, maija):
    ask(client)
    first = link()
    choose(first)
    choose(first, OLD)
    assert has_changed(maija)


def test_an_older_link_ends_with_the_log_in_that_comes_after_it(client, maija):
    ask(client)
    Client(headers={"host": HOST}).post(reverse("wagtailadmin_login"), {"username": "maija", "password": OLD})
    choose(link())
    assert not has_changed(maija)


def test_a_new_password_ends_every_other_session(client, maija, rf):
    other = Client(headers={"host": HOST})
    other.force_login(maija)
    assert "_auth_user_id" in other.session
    ask(client)
    choose(link())
    other.get(reverse("wagtailadmin_home"))
    assert "_auth_user_id" not in other.session


def test_a_guessable_password_is_refused_there_too(client, maija):
    ask(client)
    choose(link(), "maija@example.org1")
    choose(link(), "Salasana1234!")
    maija.refresh_from_db()
    assert maija.check_password(OLD)


def test_the_answer_is_the_same_with_and_without_an_account(client, maija):
    known, unknown = ask(client), ask(client, "nobody@example.org")
    assert (known.status_code, known["Location"], known.content) == (
        unknown.status_code,
        unknown["Location"],
        unknown.content,
    )
    assert [message.to for message in mail.outbox] == [["maija@example.org"]]


def test_the_sender_of_the_form_does_not_wait_for_the_mail(client, maija, settings):
    """Wagtail's own form sent the mail while its sender waited: an address without an account was answered at once."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    asked = []
    for email in ("maija@example.org", "nobody@example.org"):
        with CaptureQueriesContext(connection) as queries:
            ask(client, email)
        asked.append(["auth_user" in query["sql"] for query in queries].count(True))
    assert asked[0] == asked[1]
    assert mail.outbox == []
    assert DBTaskResult.objects.count() == 2


def test_neither_link_nor_address_stands_in_the_queue(client, maija, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    ask(client)
    assert DBTaskResult.objects.get().args_kwargs == {"args": [[maija.pk]], "kwargs": {}}


def test_the_mail_is_in_the_readers_language_and_says_the_hour(client, maija):
    ask(client)
    assert "for one hour" in mail.outbox[0].body
    assert "maija" in mail.outbox[0].body


def test_accounts_that_are_closed_or_sign_in_elsewhere_get_no_link(client, maija):
    User.objects.filter(pk=maija.pk).update(is_active=False)
    outside = with_mail(User.objects.create_user("outside"))
    outside.set_unusable_password()
    outside.save()
    for email in ("maija@example.org", outside.email):
        ask(client, email)
    assert mail.outbox == []


def test_each_of_two_accounts_with_one_address_gets_its_own_link(client, maija):
    User.objects.create_user("malli", "maija@example.org", OLD)
    ask(client)
    assert len(mail.outbox) == 2
    assert sorted(word for message in mail.outbox for word in ("malli", "maija") if f" {word}\n" in message.body)


def test_a_mail_server_that_is_away_is_logged_and_not_shown(client, maija, settings, caplog):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert ask(client).status_code == 302
    assert "maija@example.org" not in caplog.text
