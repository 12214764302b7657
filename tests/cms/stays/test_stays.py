"""How long somebody stays logged in, where, and how that ends. Stock Wagtail 8.0.1: two weeks, and no list."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from cms.stays.models import Stay
from cms.stays.wagtail_hooks import forget_ended
from tests.cms.stays.agents import EDGE, FIREFOX, SAFARI
from tests.conftest import HOST

pytestmark = pytest.mark.django_db
LOG_IN, STAYS, HOME = "/admin/login/", "/admin/account/log-ins/", "/admin/account/"
RIGHT, NEW = "ruusu-kaali-halla-9", "pihlaja-tuuli-kivi-31"


@pytest.fixture
def maija():
    names = {"first_name": "Maija", "last_name": "Malli"}
    return get_user_model().objects.create_superuser("maija", "maija@example.fi", RIGHT, **names)


@pytest.fixture
def limits(settings):
    settings.SESSION_IDLE_MINUTES, settings.SESSION_HOURS = 120, 12


def log_in(agent=FIREFOX, address="192.0.2.44", **form):
    client = Client(headers={"host": HOST, "user-agent": agent}, REMOTE_ADDR=address)
    assert client.post(LOG_IN, {"username": "maija", "password": RIGHT} | form).status_code == 302
    return client


def is_in(client, address=HOME):
    return client.get(address).status_code == 200


def after(**time):
    return time_machine.travel(timezone.now() + timedelta(**time), tick=False)


def test_who_does_nothing_for_two_hours_is_out(maija, limits):
    client = log_in()
    with after(minutes=121):
        assert client.get(HOME)["Location"].startswith(LOG_IN)
    assert not is_in(client)


def test_who_works_stays_in_and_after_twelve_hours_is_out(maija, limits):
    client = log_in(remember="on")
    for hours in range(1, 12):
        with after(hours=hours):
            assert is_in(client), hours
    with after(hours=12, seconds=1):
        assert not is_in(client)


@pytest.mark.parametrize("address", ["/admin/pulse/", "/admin/editing-sessions/ping/wagtailcore/page/1/1/"])
def test_what_an_open_page_asks_by_itself_keeps_nobody_in(maija, limits, address):
    client = log_in()
    for minutes in range(10, 120, 10):
        with after(minutes=minutes):
            client.get(address)
    with after(minutes=121):
        assert not is_in(client)


def test_an_expired_session_is_said_as_one_to_what_keeps_the_text(maija, limits):
    """cms/keeping shows "Log in again" on this 403, and goes on with the new token after it."""
    client = log_in()
    quick = {"x-requested-with": "XMLHttpRequest"}
    token = client.get("/admin/pulse/", headers=quick).json()["token"]
    with after(hours=3):
        assert client.get("/admin/pulse/", headers=quick).status_code == 403
        client.post(LOG_IN, {"username": "maija", "password": RIGHT})
        answer = client.get("/admin/pulse/", headers=quick)
        assert answer.json()["user"] == maija.pk
        assert answer.json()["token"] != token


def test_in_development_nothing_ends_earlier_than_before(maija):
    client = log_in(remember="on")
    with after(days=13):
        assert is_in(client)


def test_a_browser_that_is_not_to_remember_forgets_when_it_is_closed(maija, limits):
    assert log_in().cookies["sessionid"]["max-age"] == ""
    assert log_in(remember="on").cookies["sessionid"]["max-age"] == 7200


def test_no_script_and_no_other_site_gets_at_the_session(maija):
    cookie = log_in().cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_the_session_has_a_new_key_after_the_log_in(maija):
    client = Client(headers={"host": HOST})
    client.get("/admin/login/")
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    client.cookies["sessionid"] = planted = session.session_key
    client.post(LOG_IN, {"username": "maija", "password": RIGHT})
    assert client.cookies["sessionid"].value != planted
    assert not Session.objects.filter(session_key=planted).exists()


def test_the_list_says_when_with_what_and_roughly_where(maija):
    log_in(SAFARI, "2001:db8:12:34:56::1")
    page = log_in().get(STAYS).content.decode()
    assert "Firefox, Windows" in page
    assert "Safari, iPhone" in page
    assert "192.0.2.…" in page
    assert "2001:db8:12:…" in page
    for whole in ("192.0.2.44", "2001:db8:12:34"):
        assert whole not in page
        assert whole not in str(list(Stay.objects.values()))


def test_one_other_browser_is_logged_out(maija):
    here, there, third = log_in(), log_in(SAFARI), log_in(EDGE)
    here.post(STAYS, {"stay": Stay.objects.get(browser="Safari, iPhone").pk})
    assert (is_in(here), is_in(there), is_in(third)) == (True, False, True)


def test_all_others_are_logged_out(maija):
    here, there, third = log_in(), log_in(SAFARI), log_in(EDGE)
    here.post(STAYS, {"end": "others"})
    assert (is_in(here), is_in(there), is_in(third)) == (True, False, False)


def test_everywhere_is_here_too(maija):
    here, there = log_in(), log_in(SAFARI)
    assert here.post(STAYS, {"end": "all"})["Location"] == LOG_IN
    assert (is_in(here), is_in(there)) == (False, False)
    assert not Stay.objects.exists()


def test_nobody_ends_anothers_log_in(maija):
    get_user_model().objects.create_superuser("pekka", "", RIGHT)
    other = log_in(username="pekka")
    here = log_in()
    number = Stay.objects.get(user__username="pekka").pk
    assert here.post(STAYS, {"stay": number}).status_code == 404
    assert is_in(other)


def change_password(client, old):
    """What the account's page sends."""
    panels = [panel for panels in client.get(HOME).context["panels_by_tab"].values() for panel in panels]
    forms = [panel.get_form() for panel in panels]
    fields = {form.add_prefix(name): form[name].value() or "" for form in forms for name in form.fields}
    new = {"password-old_password": old, "password-new_password1": NEW, "password-new_password2": NEW}
    return client.post(HOME, {name: value for name, value in fields.items() if value is not True} | new)


def test_a_new_password_ends_every_other_log_in(maija):
    here, there = log_in(), log_in(SAFARI)
    assert change_password(here, RIGHT).status_code == 302
    assert (is_in(here), is_in(there)) == (True, False)
    assert Stay.objects.count() == 1
    assert "Safari" not in here.get(STAYS).content.decode()
    here.post(STAYS, {"end": "all"})
    assert not is_in(here)


def test_who_sits_at_an_open_browser_tries_five_old_passwords(maija):
    here = log_in()
    for turn in range(5):
        assert change_password(here, f"wrong {turn}").status_code == 200
    assert change_password(here, RIGHT).status_code == 200
    maija.refresh_from_db()
    assert maija.check_password(RIGHT)


def test_a_log_out_is_off_the_list(maija):
    client = log_in()
    client.post("/admin/logout/")
    assert not Stay.objects.exists()


def test_what_has_ended_by_itself_is_off_the_list_and_out_of_the_database(maija, limits):
    log_in(SAFARI)
    with after(hours=3):
        assert "Safari" not in log_in().get(STAYS).content.decode()
        assert forget_ended() == 0
        assert Session.objects.count() == 1
    with after(hours=9):
        assert forget_ended() == 1
        assert not Session.objects.exists()
