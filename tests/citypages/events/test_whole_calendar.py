"""Events and the deadlines of calls in one calendar, for the programme and for each city."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import PageViewRestriction

from citypages.events.choices import State
from projectpages.calls.models import CallPage
from tests.citypages.events.reading import entries, fetch, titles
from tests.factories import event, published
from tests.tree import twin

pytestmark = pytest.mark.django_db
PROGRAMME = {"host": "localhost:8000"}
PATH = "/tapahtumat/all.ics"
CLOSES = datetime(2030, 10, 15, 23, 59, tzinfo=ZoneInfo("Europe/Helsinki"))


@pytest.fixture
def dates(tree):
    """An event of each site and a call of the programme's."""
    for number, index in enumerate((tree.events, tree.turku_events, tree.espoo_events)):
        day = timezone.localdate() + timedelta(days=number + 1)
        event(index, ("Ohjelman", "Turun", "Espoon")[number], day)
    call = CallPage(title="Haku", slug="haku", locale=tree.finnish, closes=CLOSES)
    return tree.calls.add_child(instance=call)


def test_the_programmes_has_those_of_every_city_and_a_citys_its_own(client, dates):
    assert titles(fetch(client, PATH, PROGRAMME)) == ["Ohjelman", "Turun", "Espoon", "Haku sulkeutuu: Haku"]
    assert titles(fetch(client, PATH)) == ["Turun", "Haku sulkeutuu: Haku"]


def test_a_deadline_is_a_day_where_only_a_day_is_meant_and_keeps_its_uid(client, tree, dates):
    twin(dates, tree.calls_en, tree.english, title="Call", slug="call", closes=CLOSES)
    (finnish,) = [entry for entry in entries(fetch(client, PATH)) if "Haku" in entry["SUMMARY"]]
    (english,) = [entry for entry in entries(fetch(client, "/en/events/all.ics")) if "Call" in entry["SUMMARY"]]
    assert finnish["DTSTART"].to_ical() == b"20301015"
    assert finnish["DTSTART"].params["VALUE"] == "DATE"
    assert finnish["UID"] == english["UID"]
    assert english["SUMMARY"] == "Call closes: Call"


def test_it_says_the_same_of_an_event_as_the_sites_calendar(client, tree):
    page = published(event(tree.turku_events, "Ilta", state=State.CANCELLED))
    published(page)
    (one,), (other,) = (entries(fetch(client, path)) for path in (PATH, "/tapahtumat/calendar.ics"))
    assert one.to_ical() == other.to_ical()
    assert (one["STATUS"], one["SEQUENCE"]) == ("CANCELLED", 1)


def test_what_no_visitor_may_see_is_in_neither(client, tree, dates):
    event(tree.turku_events, "Luonnos", live=False)
    secret = event(tree.turku_events, "Salainen")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    event(tree.turku_events_en, "English alone")
    PageViewRestriction.objects.create(page=dates, restriction_type=PageViewRestriction.LOGIN)
    tree.espoo.unpublish()
    assert titles(fetch(client, PATH)) == ["Turun"]
    assert titles(fetch(client, PATH, PROGRAMME)) == ["Ohjelman", "Turun"]


def test_an_event_in_both_languages_stands_there_once(client, tree):
    page = event(tree.turku_events, "Ilta")
    twin(page, tree.turku_events_en, tree.english, title="Evening", slug="evening", start_date=page.start_date)
    event(tree.turku_events, "Vain suomeksi")
    found = entries(fetch(client, "/en/events/all.ics"))
    assert {(str(one["SUMMARY"]), one["SUMMARY"].params["LANGUAGE"]) for one in found} == {
        ("Evening", "en"),
        ("Vain suomeksi", "fi"),
    }


def test_both_calendars_are_named_in_the_head_and_in_words(client, tree):
    page = BeautifulSoup(client.get("/tapahtumat/", headers={"host": "turku.localhost:8000"}).content, "html.parser")
    heads = [link["href"] for link in page.select("link[type='text/calendar']")]
    assert heads == [f"http://turku.localhost:8000/tapahtumat/{name}.ics" for name in ("calendar", "all")]
    assert [link["href"] for link in page.select(".subscribe a")][:2] == ["calendar.ics", "all.ics"]
    calls = client.get(tree.calls.url).content.decode()
    assert '<link rel="alternate" type="text/calendar" href="http://localhost:8000/haut/calendar.ics"' in calls
