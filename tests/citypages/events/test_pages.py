"""An event's page tells when, where and by whom, and what became of it."""

from datetime import date, time, timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from citypages.events.choices import State
from citypages.events.models import EventOrganiser
from tests.factories import DocumentFactory, OrganisationFactory, content_page, event, project, published
from tests.translating import send
from tests.tree import twin

pytestmark = pytest.mark.django_db
TURKU = {"host": "turku.localhost:8000"}
DAY = date(2018, 3, 6)


def read(client, path: str = "/tapahtumat/ilta/") -> BeautifulSoup:
    """A page of Turku's site."""
    response = client.get(path, headers=TURKU)
    assert response.status_code == 200, path
    return BeautifulSoup(response.content, "html.parser")


def words(part) -> str:
    """Text as a person reads it."""
    return " ".join(part.get_text(" ").split())


def test_it_says_when_and_where(client, tree):
    event(tree.turku_events, "Ilta", DAY, place_name="Vierailukeskus Joki", place_address="Lemminkäisenkatu 12")
    page = read(client)
    assert "tiistaina 6.3.2018 klo 13.30–17" in words(page.select_one(".page_head"))
    assert "Vierailukeskus Joki Lemminkäisenkatu 12" in words(page.select_one(".facts"))


def test_its_calendar_is_named_in_the_head_and_offered_to_visitors(client, tree):
    event(tree.turku_events, "Ilta")
    page = read(client)
    link = page.select_one("link[rel=alternate][type='text/calendar']")
    assert link["href"] == "http://turku.localhost:8000/tapahtumat/ilta/event.ics"
    assert page.select_one(".facts a[href$='event.ics']")


def test_a_past_event_says_so_and_takes_no_more_sign_ups(client, tree):
    links = {"registration_url": "https://example.fi/ilmo", "online_url": "https://example.fi/etana"}
    event(tree.turku_events, "Ilta", DAY, **links)
    facts = read(client).select_one(".facts")
    assert "Tapahtuma on ohi." in words(facts)
    assert not facts.select("a")


def test_one_signs_up_by_a_link_that_says_so(client, tree):
    page = event(tree.turku_events, "Ilta", registration_url="https://example.fi/ilmo")
    assert words(read(client).select_one("a.button[href='https://example.fi/ilmo']")) == "Ilmoittaudu tapahtumaan"
    page.registration_label = "Varaa paikka bussista"
    page.save()
    assert words(read(client).select_one("a.button[href='https://example.fi/ilmo']")) == "Varaa paikka bussista"


def test_a_cancelled_event_says_so_first_and_takes_no_more_sign_ups(client, tree):
    event(tree.turku_events, "Ilta", state=State.CANCELLED, registration_url="https://example.fi/ilmo")
    page = read(client)
    assert "Peruttu" in words(page.select_one(".page_head"))
    assert not page.select("a[href='https://example.fi/ilmo']")


def test_a_moved_event_shows_its_former_time(client, tree):
    event(tree.turku_events, "Ilta", state=State.MOVED, former_date=DAY, former_time=time(12))
    page = read(client)
    assert "Siirretty toiseen aikaan" in words(page.select_one(".page_head"))
    assert words(page.select_one(".facts s")) == "tiistaina 6.3.2018 klo 12"


def test_a_former_time_of_an_event_that_was_not_moved_is_not_shown(client, tree):
    event(tree.turku_events, "Ilta", former_date=DAY)
    assert not read(client).select(".facts s")


def test_organisers_are_organisations_or_names(client, tree):
    page = event(tree.turku_events, "Ilta")
    organisation = OrganisationFactory(name={"fi": "Turun kaupunki", "en": "City of Turku"})
    page.organisers.add(EventOrganiser(organisation=organisation, locale=tree.finnish, sort_order=1))
    page.organisers.add(EventOrganiser(name="Kulttuuriyhdistys", locale=tree.finnish, sort_order=2))
    page.save()
    assert "Järjestää Turun kaupunki Kulttuuriyhdistys" in words(read(client).select_one(".facts"))


def test_the_programme_is_a_document_with_its_details(client, tree):
    event(tree.turku_events, "Ilta", programme_document=DocumentFactory(title="Seminaariohjelma"))
    assert "Seminaariohjelma (pdf, 1,2 Mt)" in words(read(client).select_one(".facts"))


def test_linked_pages_are_in_the_readers_edition(client, tree):
    programme = content_page(tree.turku, "Ohjelma", slug="ohjelma")
    twin(programme, tree.turku_en, tree.english, title="Programme", slug="programme")
    own = project(tree.register, "Valopolku", slug="valopolku")
    page = event(tree.turku_events, "Ilta", programme_page=programme, project=own)
    links = {"start_date": page.start_date, "all_day": True, "programme_page": programme, "project": own}
    twin(page, tree.turku_events_en, tree.english, title="Evening", slug="evening", **links)
    finnish, english = read(client), read(client, "/en/events/evening/")
    assert words(finnish.select_one("a[href$='/ohjelma/']")) == "Ohjelma"
    assert words(english.select_one("a[href$='/en/programme/']")) == "Programme"
    assert words(english.select_one("a[href='http://localhost:8000/hankkeet/valopolku/']")) == "Valopolku"


def test_an_unpublished_programme_is_not_linked(client, tree):
    event(tree.turku_events, "Ilta", programme_page=content_page(tree.turku, "Ohjelma", slug="ohjelma", live=False))
    assert not read(client).select("a[href$='/ohjelma/']")


def test_the_english_edition_has_the_finnish_times_and_facts(tree):
    times = {"start_time": time(13, 30), "end_date": date(2018, 3, 8), "end_time": time(17)}
    facts = {"state": State.MOVED, "former_date": date(2018, 3, 1), "former_time": time(9), "hashtags": "#6Aika"}
    page = event(tree.turku_events, "Ilta", DAY, place_address="Katu 1", **times, **facts)
    send(page, tree.english)
    english = published(page.get_translation(tree.english))
    kept = ["start_date", "all_day", "place_address", "starts_at", "ends_at", *times, *facts]
    page.refresh_from_db()
    assert [getattr(english, name) for name in kept] == [getattr(page, name) for name in kept]


def test_a_changed_hour_reaches_the_english_edition(tree):
    page = event(tree.turku_events, "Ilta", DAY)
    translation = send(page, tree.english)
    page.start_time = time(14)
    page.save()
    translation.source.update_from_db()
    translation.save_target()
    english = page.get_translation(tree.english).get_latest_revision_as_object()
    assert (english.start_time, str(english.time)) == (time(14), str(page.time))


def test_a_city_and_the_hours_are_read_in_english(client, tree):
    event(tree.turku_events_en, "Evening", DAY, slug="evening")
    page = read(client, "/en/events/evening/")
    assert "Tuesday 6 March 2018, 13:30–17:00" in words(page.select_one(".page_head"))


def test_being_past_is_decided_when_the_page_is_read(client, tree, monkeypatch):
    event(tree.turku_events, "Ilta")
    assert "Tapahtuma on ohi." not in words(read(client))
    later = timezone.now() + timedelta(days=3)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert "Tapahtuma on ohi." in words(read(client))
