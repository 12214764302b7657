"""Nobody guesses a password. Stock Wagtail 8.0.1: 25 wrong ones, then the right one = in."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.core import mail
from django.db import DatabaseError, connection
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from cms.guesses.limits import forget_old_guesses
from cms.guesses.models import Guess
from cms.guesses.signals import guesses_refused
from cms.guesses.words import in_words
from tests.conftest import HOST

pytestmark = pytest.mark.django_db
LOG_IN, RESET = "/admin/login/", "/admin/password_reset/"
RIGHT = "ruusu-kaali-halla-9"


@pytest.fixture
def maija(db):
    return get_user_model().objects.create_superuser("maija", "maija@example.fi", RIGHT)


def browser(address="192.0.2.1", **headers):
    return Client(headers={"host": HOST, "accept-language": "fi"} | headers, REMOTE_ADDR=address)


def try_password(password, client=None, name="maija"):
    return (client or browser()).post(LOG_IN, {"username": name, "password": password})


def is_in(response):
    return response.status_code == 302


def test_after_25_wrong_passwords_the_right_one_does_not_get_in(maija):
    answers = [try_password(f"wrong {number}") for number in range(25)]
    assert {answer.status_code for answer in answers} == {200, 429}
    assert [answer.status_code for answer in answers].count(200) == 5
    assert not is_in(try_password(RIGHT))


def test_who_waits_as_told_gets_in(maija):
    for number in range(6):
        answer = try_password(f"wrong {number}")
    seconds = int(answer["Retry-After"])
    assert 0 < seconds <= 900
    assert "Yritä uudelleen 15 minuutin kuluttua" in answer.content.decode()
    with time_machine.travel(timezone.now() + timedelta(seconds=seconds + 1), tick=False):
        assert is_in(try_password(RIGHT))


def test_the_right_password_makes_earlier_slips_forgotten(maija):
    for _turn in range(4):
        try_password("wrong")
        try_password("wrong")
        assert is_in(try_password(RIGHT))


def test_a_lock_tells_nobody_whether_an_account_exists(maija):
    there = [try_password("wrong", name="maija") for _turn in range(7)]
    nobody = [try_password("wrong", name="nobody") for _turn in range(7)]
    assert [answer.status_code for answer in there] == [answer.status_code for answer in nobody]
    told = [[answer.context["form"].non_field_errors() for answer in answers] for answers in (there, nobody)]
    assert told[0] == told[1]


def test_one_address_cannot_lock_an_account_for_everybody(maija):
    for number in range(40):
        try_password(f"wrong {number}")
    assert is_in(try_password(RIGHT, browser("198.51.100.7")))


def test_many_addresses_together_guess_a_hundred_times_a_day(maija):
    """NIST SP 800-63B-4, 3.2.2."""
    answers = [try_password("wrong", browser(f"198.51.{turn % 40}.7")) for turn in range(120)]
    assert [answer.status_code for answer in answers].count(200) == 100
    assert not is_in(try_password(RIGHT, browser("203.0.113.9")))


def test_one_address_cannot_try_one_password_on_everybody(maija):
    answers = [try_password("Kesa2026!", name=f"user{number}") for number in range(60)]
    assert [answer.status_code for answer in answers].count(200) == 50


def test_who_knows_one_password_gets_no_more_guesses_at_others(maija):
    for number in range(50):
        try_password("wrong", name=f"user{number}")
        if number % 10 == 9:
            try_password(RIGHT)
    assert try_password("wrong", name="another").status_code == 429


def test_a_name_counts_as_one_however_it_is_written(maija):
    for name in ("maija", "Maija", " MAIJA ", "\N{FULLWIDTH LATIN SMALL LETTER M}aija", "maija"):
        try_password("wrong", name=name)
    assert not is_in(try_password(RIGHT))


def test_a_customer_of_ipv6_is_one_address(maija):
    for number in range(5):
        try_password("wrong", browser(f"2001:db8:1:2::{number}"))
    assert not is_in(try_password(RIGHT, browser("2001:db8:1:2:ffff::9")))
    assert is_in(try_password(RIGHT, browser("2001:db8:1:3::1")))


@pytest.mark.parametrize(("proxies", "locked"), [(0, True), (1, False)])
def test_a_forwarded_address_is_believed_of_our_own_proxies_only(maija, settings, proxies, locked):
    settings.PROXIES = proxies
    for number in range(6):
        answer = try_password("wrong", browser(**{"x-forwarded-for": f"203.0.113.{number}"}))
    assert (answer.status_code == 429) is locked


def test_where_nothing_can_be_counted_nobody_gets_in(maija):
    def broken(execute, sql, params, many, context):
        if "guesses_guess" in sql:
            raise DatabaseError("the table is gone")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(broken), pytest.raises(DatabaseError):
        try_password(RIGHT)


def test_counts_name_nobody_and_go(maija):
    try_password("wrong")
    assert "maija" not in str(list(Guess.objects.values()))
    assert "192.0.2" not in str(list(Guess.objects.values()))
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert forget_old_guesses() == 4
    assert not Guess.objects.exists()


def test_others_hear_of_a_lock(maija):
    heard = []

    def hear(sender, account, **_rest):
        heard.append((sender, account))

    guesses_refused.connect(hear)
    for _turn in range(6):
        try_password("wrong")
    guesses_refused.disconnect(hear)
    assert heard == [("password", "maija")]


def test_a_time_to_wait_is_said_in_words():
    with override("en"):
        assert [in_words(seconds) for seconds in (1, 61, 3600, 3601)] == [
            "1 minute",
            "2 minutes",
            "60 minutes",
            "2 hours",
        ]


def ask_for_reset(email, client=None):
    return (client or browser()).post(RESET, {"email": email})


def test_a_reset_is_answered_alike_for_an_account_and_for_none(maija):
    known, unknown = ask_for_reset("maija@example.fi"), ask_for_reset("nobody@example.fi")
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert [message.to for message in mail.outbox] == [["maija@example.fi"]]
    assert "/admin/password_reset/confirm/" in mail.outbox[0].body


def test_nobody_is_flooded_with_mails(maija):
    answers = [ask_for_reset("maija@example.fi") for _turn in range(10)]
    assert [answer.status_code for answer in answers] == [302] * 3 + [429] * 7
    assert len(mail.outbox) == 3


def test_one_address_asks_for_twenty_resets_an_hour():
    answers = [ask_for_reset(f"user{number}@example.fi") for number in range(25)]
    assert [answer.status_code for answer in answers].count(302) == 20
