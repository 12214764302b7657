"""Whoever may publish, or manage people, logs in with two steps. Stock Wagtail 8.0.1 takes a password alone."""

import re
from datetime import timedelta

import pyotp
import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from cms.factors import codes
from cms.factors.models import RecoveryCode
from tests.cms.factors.logging_in import (
    APP,
    LOG_IN,
    RIGHT,
    SECOND,
    SET_UP,
    User,
    browser,
    give_app,
    give_password,
    is_in,
)

pytestmark = pytest.mark.django_db


def test_a_publisher_without_a_second_step_reaches_its_set_up_and_the_way_out_only(maija):
    client = browser()
    give_password(client)
    for name in ("wagtailadmin_home", "wagtailadmin_account", "stays", "wagtailadmin_explore_root", "keeping_pulse"):
        assert client.get(reverse(name))["Location"] == SET_UP
    assert client.get("/admin/api/main/pages/", headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403
    page = client.get(SET_UP)
    assert page.status_code == 200
    assert "sidebar" not in page.content.decode().partition("<main")[2]
    assert client.post("/admin/logout/").status_code == 302
    assert not is_in(client)


def test_who_owes_a_second_step_is_nobody_outside_the_admin(maija, rf):
    client = browser()
    give_password(client)
    page = client.get("/")
    assert page.wsgi_request.user.is_anonymous


def test_a_publisher_sets_up_an_app_and_gets_in_with_its_codes(maija):
    client = browser()
    give_password(client)
    page = client.get(APP).content.decode()
    app = pyotp.TOTP("".join(re.search(r'class="secret">([A-Z2-7 ]+)<', page)[1].split()))
    wrong = client.post(APP, {"name": "Puhelin", "code": "000000"})
    assert wrong.context["form"].has_error("code")
    before = client.session.session_key
    sheet = client.post(APP, {"name": "Puhelin", "code": app.now()})
    assert sheet.content.decode().count("<li>") >= 10
    assert client.session.session_key != before
    assert client.get("/admin/").status_code == 200

    again = browser()
    assert give_password(again)["Location"] == SECOND
    assert not is_in(again)
    assert again.get("/admin/")["Location"].startswith(LOG_IN)
    with time_machine.travel(timezone.now() + timedelta(seconds=60)):
        assert again.post(SECOND, {"code": app.now()})["Location"] == "/admin/"
        assert again.get("/admin/").status_code == 200


def test_the_first_second_step_ends_log_ins_with_the_password_alone(maija):
    here, there = browser(), browser()
    give_password(here)
    give_password(there)
    page = here.get(APP).content.decode()
    app = pyotp.TOTP("".join(re.search(r'class="secret">([A-Z2-7 ]+)<', page)[1].split()))
    here.post(APP, {"name": "Puhelin", "code": app.now()})
    assert here.get("/admin/").status_code == 200
    assert there.get(SET_UP)["Location"].startswith(LOG_IN)


def test_the_second_step_leads_where_one_was_going_and_nowhere_else(maija):
    app = give_app(maija)
    client = browser()
    give_password(client, going="/admin/account/")
    assert client.post(SECOND, {"code": app.now()})["Location"] == "/admin/account/"
    other = browser()
    give_password(other, going="https://evil.example/")
    with time_machine.travel(timezone.now() + timedelta(seconds=90)):
        assert other.post(SECOND, {"code": app.now()})["Location"] == "/admin/"


def test_the_session_gets_a_new_key_with_each_step(maija):
    app = give_app(maija)
    client = browser()
    client.get(LOG_IN)
    give_password(client)
    half = client.session.session_key
    client.post(SECOND, {"code": app.now()})
    assert client.session.session_key != half


def test_a_code_works_once(maija):
    app = give_app(maija)
    code = app.now()
    first, second = browser(), browser()
    give_password(first)
    give_password(second)
    assert first.post(SECOND, {"code": code}).status_code == 302
    assert second.post(SECOND, {"code": code}).status_code == 200
    assert not is_in(second)


@pytest.mark.parametrize("late", [-90, 90, 3600])
def test_a_code_of_another_time_does_not_work(maija, late):
    app = give_app(maija)
    client = browser()
    give_password(client)
    client.post(SECOND, {"code": app.at(timezone.now() + timedelta(seconds=late))})
    assert not is_in(client)


def test_after_five_wrong_codes_the_right_one_does_not_get_in(maija):
    """From whichever address: who guesses codes has the password."""
    app = give_app(maija)
    answers = []
    for turn in range(8):
        client = browser(f"198.51.100.{turn}")
        give_password(client)
        answers.append(client.post(SECOND, {"code": f"{turn:06}"}).status_code)
    assert answers == [200] * 5 + [429] * 3
    answer = client.post(SECOND, {"code": app.now()})
    assert answer.status_code == 429
    assert "kuluttua" in answer.content.decode()
    assert not is_in(client)


def test_recovery_codes_are_guessed_no_more_than_others(maija):
    give_app(maija)
    sheet = codes.new_recovery_codes(maija)
    client = browser()
    give_password(client)
    for _turn in range(5):
        client.post(SECOND, {"code": "AAAA-BBBB-CCCC-DDDD"})
    assert client.post(SECOND, {"code": sheet[0]}).status_code == 429
    assert RecoveryCode.objects.count() == 10


def test_a_recovery_code_lets_in_once(maija):
    give_app(maija)
    sheet = codes.new_recovery_codes(maija)
    first, second = browser(), browser()
    give_password(first)
    give_password(second)
    assert first.post(SECOND, {"code": sheet[3].lower().replace("-", " ")}).status_code == 302
    assert second.post(SECOND, {"code": sheet[3]}).status_code == 200
    assert (is_in(first), is_in(second)) == (True, False)


def test_nobody_takes_the_second_step_without_the_first(maija):
    app = give_app(maija)
    client = browser()
    assert client.post(SECOND, {"code": app.now()})["Location"] == LOG_IN
    other = User.objects.create_superuser("pekka", "", RIGHT)
    others_app = give_app(other)
    give_password(client)
    client.post(SECOND, {"code": others_app.now()})
    assert not is_in(client)


def closed(user):
    user.is_active = False
    user.save()


def changed(user):
    user.set_password("another-one-77")
    user.save()


@pytest.mark.parametrize("what", [closed, changed])
def test_what_changes_between_the_steps_ends_the_log_in(maija, what):
    app = give_app(maija)
    client = browser()
    give_password(client)
    what(maija)
    assert client.post(SECOND, {"code": app.now()})["Location"] == LOG_IN
    assert not is_in(client)


def test_the_first_step_lasts_ten_minutes(maija):
    app = give_app(maija)
    client = browser()
    give_password(client)
    with time_machine.travel(timezone.now() + timedelta(seconds=601)):
        assert client.post(SECOND, {"code": app.now()})["Location"] == LOG_IN
