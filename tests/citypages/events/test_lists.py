"""A site lists its own events: those that come, and page by page those that are over."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import PageViewRestriction

from citypages.events.choices import State
from citypages.events.models.index import PAST_ON_A_PAGE
from tests.factories import content_page, event
from tests.tree import twin

pytestmark = pytest.mark.django_db
TURKU, ESPOO, PROGRAMME = ({"host": f"{name}localhost:8000"} for name in ("turku.", "espoo.", ""))
DAY = date(2018, 3, 6)
BLOCK = [{"type": "events", "value": {"heading": "Tapahtumia", "count": 2}}]


def read(client, path: str = "/tapahtumat/", host: dict = TURKU) -> BeautifulSoup:
    """A page as a visitor gets it."""
    response = client.get(path, headers=host)
    assert response.status_code == 200, path
    return BeautifulSoup(response.content, "html.parser")


def titles(page: BeautifulSoup) -> list[list[str]]:
    """The events of each part of a page."""
    return [[link.get_text() for link in part.select("h3 a")] for part in page.select("section.events")]


def today(days: int = 0) -> date:
    return timezone.localdate() + timedelta(days=days)


def test_what_comes_next_is_first_and_what_was_last_is_first(client, tree):
    for title, day in (("Myöhemmin", today(9)), ("Pian", today(2)), ("Kauan sitten", DAY), ("Eilen", today(-1))):
        event(tree.turku_events, title, day)
    assert titles(read(client)) == [["Pian", "Myöhemmin"], ["Eilen", "Kauan sitten"]]


def test_an_event_is_coming_until_it_is_over(client, tree):
    event(tree.turku_events, "Viikko", today(-3), all_day=True, end_date=today())
    assert titles(read(client)) == [["Viikko"]]


def test_a_list_without_events_says_so(client, tree):
    page = read(client)
    assert titles(page) == [[]]
    assert "Nyt ei ole tulevia tapahtumia." in page.get_text()


def test_the_sites_calendar_is_named_and_offered(client, tree):
    page = read(client)
    assert (
        page.select_one("link[type='text/calendar']")["href"] == "http://turku.localhost:8000/tapahtumat/calendar.ics"
    )
    assert page.select_one("main a[href='calendar.ics']")


@pytest.mark.parametrize(
    ("host", "expected"), [(TURKU, [["Turun"]]), (ESPOO, [["Espoon"]]), (PROGRAMME, [["Ohjelman"]])]
)
@pytest.mark.parametrize("path", ["/tapahtumat/", "/en/events/", "/sivu/"])
def test_a_site_lists_no_other_sites_events(client, tree, host, expected, path):
    for index, title in ((tree.events, "Ohjelman"), (tree.turku_events, "Turun"), (tree.espoo_events, "Espoon")):
        event(index, title)
    for section in (tree.home, tree.turku, tree.espoo):
        content_page(section, "Sivu", body=BLOCK)
    assert titles(read(client, path, host)) == expected


def test_what_no_visitor_may_see_is_not_listed(client, tree):
    event(tree.turku_events, "Luonnos", live=False)
    secret = event(tree.turku_events, "Salainen")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    assert titles(read(client)) == titles(read(client, "/en/events/")) == [[]]


def test_the_english_list_shows_each_event_once_and_marks_what_is_finnish(client, tree):
    page = event(tree.turku_events, "Ilta", today(2))
    times = {"start_date": page.start_date, "start_time": page.start_time}
    twin(page, tree.turku_events_en, tree.english, title="Evening", slug="evening", **times)
    event(tree.turku_events, "Aamu", today(1))
    english = read(client, "/en/events/")
    assert titles(english) == [["Aamu", "Evening"]]
    finnish, own = english.select(".event_row")
    assert finnish.select_one("h3")["lang"] == "fi"
    assert finnish.select_one("a[hreflang=fi]")["href"] == "http://turku.localhost:8000/tapahtumat/aamu/"
    assert "(in Finnish)" in finnish.get_text()
    assert not own.select("[lang], [hreflang]")
    assert titles(read(client)) == [["Aamu", "Ilta"]]


def test_a_list_says_what_was_cancelled_or_moved(client, tree):
    event(tree.turku_events, "Peruttu ilta", today(1), state=State.CANCELLED)
    event(tree.turku_events, "Siirretty ilta", today(2), state=State.MOVED, former_date=DAY)
    states = [
        " ".join(row.select_one(".event_state").parent.get_text().split()) for row in read(client).select(".event_row")
    ]
    assert states == ["Peruttu", "Siirretty toiseen aikaan Aiempi aika: tiistaina 6.3.2018"]


@pytest.fixture
def many(tree):
    """Two pages of past events and one that comes."""
    for number in range(PAST_ON_A_PAGE + 1):
        event(tree.turku_events, f"Ilta {number}", DAY + timedelta(days=number))
    event(tree.turku_events, "Tuleva")


def test_past_events_come_page_by_page(client, many):
    first, second = read(client), read(client, "/tapahtumat/?page=2")
    assert first.select_one(".pages a[rel=next]")["href"] == "?page=2"
    assert titles(first)[0] == ["Tuleva"]
    assert len(titles(first)[1]) == PAST_ON_A_PAGE
    assert titles(second) == [["Ilta 0"]]
    assert second.select_one(".pages a[rel=prev]")["href"] == "./"
    assert not second.select(".pages a[rel=next]")


def test_a_further_page_has_its_own_title_and_address(client, many):
    page = read(client, "/tapahtumat/?page=2")
    assert page.title.get_text(strip=True) == "Tapahtumat, sivu 2 – 6Aika Turku"
    assert page.select_one("link[rel=canonical]")["href"] == "http://turku.localhost:8000/tapahtumat/?page=2"
    assert not page.select("link[rel=alternate][hreflang]")


@pytest.mark.parametrize("number", ["9999", "abc", "0", "-1", "1.5", "%00", "9" * 5000])
def test_a_page_that_is_not_there_is_not_found(client, many, number):
    assert client.get(f"/tapahtumat/?page={number}", headers=TURKU).status_code == 404


def test_an_empty_page_number_is_the_first_page(client, many):
    assert titles(read(client, "/tapahtumat/?page=")) == titles(read(client))


def test_the_block_shows_the_next_events_and_leads_to_all(client, tree):
    for days in (3, 1, 2):
        event(tree.turku_events, f"Päivä {days}", today(days))
    event(tree.turku_events, "Eilen", today(-1))
    content_page(tree.turku, "Sivu", body=BLOCK)
    page = read(client, "/sivu/")
    assert titles(page) == [["Päivä 1", "Päivä 2"]]
    assert page.select_one("section.events a[href$='/tapahtumat/']").get_text() == "Kaikki tapahtumat"


def test_the_block_of_a_site_without_a_list_says_that_nothing_comes(client, tree):
    tree.turku_events.delete()
    content_page(tree.turku, "Sivu", body=BLOCK)
    page = read(client, "/sivu/")
    assert "Nyt ei ole tulevia tapahtumia." in page.get_text()
    assert not page.select("section.events a")


@pytest.mark.parametrize("path", ["/tapahtumat/", "/en/events/", "/sivu/"])
def test_a_list_costs_the_same_with_many_events(client, tree, path, django_assert_max_num_queries):
    content_page(tree.turku, "Sivu", body=[{"type": "events", "value": {"heading": "", "count": 20}}])
    for number in range(12):
        event(tree.turku_events, f"Ilta {number}", today(1 + number))
        event(tree.turku_events, f"Mennyt {number}", today(-1 - number))
    read(client, path)
    with django_assert_max_num_queries(21):
        assert len(titles(read(client, path))[0]) == 12
