"""A site has a calendar of its own events, which people subscribe to; it holds nothing that a visitor may not see."""

from datetime import date, timedelta

import pytest
import vobject
from icalendar import Calendar
from wagtail.models import PageViewRestriction

from citypages.events.choices import State
from citypages.events.models import EventOrganiser
from tests.citypages.events.reading import TURKU, entries, fetch, titles
from tests.factories import OrganisationFactory, event, published

pytestmark = pytest.mark.django_db
DAY = date(2018, 3, 6)


def test_a_site_has_a_calendar_of_its_own_events(client, tree):
    for index, title in ((tree.events, "Ohjelman"), (tree.turku_events, "Turun"), (tree.espoo_events, "Espoon")):
        event(index, title)
    assert titles(fetch(client, "/tapahtumat/calendar.ics")) == ["Turun"]
    assert titles(fetch(client, "/tapahtumat/calendar.ics", {"host": "espoo.localhost:8000"})) == ["Espoon"]
    programme = fetch(client, "/tapahtumat/calendar.ics", {"host": "localhost:8000"})
    assert titles(programme) == ["Ohjelman"]
    assert b"X-WR-CALNAME:6Aika: Tapahtumat\r\n" in programme


def test_a_calendar_can_be_subscribed_to(client, tree):
    event(tree.turku_events)
    calendar = Calendar.from_ical(fetch(client, "/tapahtumat/calendar.ics"))
    assert calendar["SOURCE"] == "http://turku.localhost:8000/tapahtumat/calendar.ics"
    assert calendar["REFRESH-INTERVAL"].dt == timedelta(hours=6)
    assert calendar["X-PUBLISHED-TTL"] == "PT6H"
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]


def test_what_no_visitor_may_see_is_in_no_calendar(client, tree):
    event(tree.turku_events, "Julkinen")
    event(tree.turku_events, "Luonnos", live=False)
    secret = event(tree.turku_events, "Salainen")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    assert titles(fetch(client, "/tapahtumat/calendar.ics")) == ["Julkinen"]
    assert titles(fetch(client, "/en/events/calendar.ics")) == ["Julkinen"]
    assert client.get("/tapahtumat/luonnos/event.ics", headers=TURKU).status_code == 404
    assert client.get("/tapahtumat/salainen/event.ics", headers=TURKU).status_code == 302


def test_an_unpublished_event_leaves_the_calendar(client, tree):
    page = published(event(tree.turku_events, "Ilta"))
    page.unpublish()
    assert titles(fetch(client, "/tapahtumat/calendar.ics")) == []
    assert client.get("/tapahtumat/ilta/event.ics", headers=TURKU).status_code == 404


def test_an_empty_calendar_is_a_calendar(client, tree):
    content = fetch(client, "/tapahtumat/calendar.ics")
    assert [part.name for part in Calendar.from_ical(content).subcomponents] == ["VTIMEZONE"]
    assert vobject.readOne(content.decode()).contents["vtimezone"]


def test_an_untranslated_event_is_in_the_english_calendar_in_finnish(client, tree):
    event(tree.turku_events, "Ilta", DAY, state=State.CANCELLED)
    (entry,) = entries(fetch(client, "/en/events/calendar.ics"))
    assert (entry["SUMMARY"], entry["SUMMARY"].params["LANGUAGE"]) == ("Peruttu: Ilta", "fi")
    assert entry["URL"] == "http://turku.localhost:8000/tapahtumat/ilta/"


@pytest.mark.parametrize(
    "path",
    [
        "/tapahtumat/event.ics",
        "/tapahtumat/calendar.ics/",
        "/tapahtumat/muu.ics",
        "/tapahtumat/ilta/calendar.ics",
        "/tapahtumat/puuttuva/event.ics",
        "/calendar.ics",
        "/hankkeet/calendar.ics",
        "/en/tapahtumat/ilta/event.ics",
    ],
)
def test_what_is_no_calendar_is_not_found(client, tree, path):
    event(tree.turku_events, "Ilta")
    assert client.get(path, headers=TURKU).status_code == 404


def test_a_calendar_asked_for_on_the_programmes_host_is_on_the_citys(client, tree):
    response = client.get("/turku/tapahtumat/calendar.ics?a=1")
    assert (response.status_code, response["Location"]) == (
        302,
        "http://turku.localhost:8000/tapahtumat/calendar.ics?a=1",
    )


def test_a_calendar_of_hundreds_costs_the_same(client, tree, django_assert_max_num_queries):
    for number in range(20):
        page = event(tree.turku_events, f"Ilta {number}")
        page.organisers.add(EventOrganiser(organisation=OrganisationFactory(), locale=tree.finnish))
        page.save()
    fetch(client, "/tapahtumat/calendar.ics")
    with django_assert_max_num_queries(16):
        assert len(titles(fetch(client, "/tapahtumat/calendar.ics"))) == 20
