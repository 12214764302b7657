"""Who decides on an offer, for which place and time."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.citypages.news.acts import decide, is_refused, offer, state


@pytest.mark.parametrize(("receiver", "team"), [("", ""), ("espoo", "espoo"), ("espoo", "")])
def test_the_receivers_publishers_accept_for_a_place_and_a_time(enter, ready, bridge, receiver, team):
    one = offer(bridge, receiver)
    until = timezone.now() + timedelta(days=7)
    decide(enter(team), one, place="front", shown_until=f"{until:%Y-%m-%d %H:%M}")
    assert (state(one), one.place) == ("accepted", "front")
    assert one.shown_from <= timezone.now() < one.shown_until
    assert one.decided_by is not None


def test_the_receiver_declines(enter, bridge):
    one = offer(bridge, "espoo")
    decide(enter("espoo"), one, decline="")
    assert state(one) == "declined"


@pytest.mark.parametrize(("city", "role"), [("turku", "publishers"), ("espoo", "editors"), ("espoo", "translators")])
def test_nobody_else_decides(enter, ready, bridge, city, role):
    one = offer(bridge, "espoo")
    browser = enter(city, role)
    assert is_refused(browser.get(reverse("newsroom_decide", args=[one.pk])))
    assert is_refused(decide(browser, one))
    assert is_refused(decide(browser, one, decline=""))
    assert state(one) == "offered"


def test_a_city_does_not_decide_for_the_programme(enter, ready, bridge):
    one = offer(bridge, "")
    assert is_refused(decide(enter("turku"), one))
    assert state(one) == "offered"


def test_what_is_withdrawn_is_not_accepted_any_more(enter, ready, bridge):
    one = offer(bridge, "espoo", state="withdrawn")
    decide(enter("espoo"), one)
    assert state(one) == "withdrawn"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"place": ""}, "place"),
        ({"place": "katto"}, "place"),
        ({"shown_from": "huomenna"}, "shown_from"),
        ({"shown_from": "2060-01-02 12:00", "shown_until": "2060-01-01 12:00"}, "shown_until"),
        ({"shown_from": "2018-01-02 12:00", "shown_until": "2018-02-01 12:00"}, "shown_until"),
    ],
)
def test_a_wrong_place_or_time_is_refused_at_its_field(enter, ready, bridge, fields, field):
    one = offer(bridge, "espoo")
    response = decide(enter("espoo"), one, **fields)
    assert response.status_code == 200
    assert response.context["form"].errors.keys() == {field}
    assert state(one) == "offered"


def test_a_front_page_that_shows_no_news_is_said_so(enter, bridge):
    one = offer(bridge, "espoo")
    response = decide(enter("espoo"), one, place="front")
    assert "Uusimmat uutiset" in str(response.context["form"].errors["place"])
    assert decide(enter("", "publishers"), one, place="list").status_code == 302
