"""Calendar files follow RFC 5545 and say what is true now."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from django.utils import timezone
from icalendar import Calendar

from citypages.events.calendars import calendar_of
from citypages.events.choices import State
from citypages.events.models import EventOrganiser, EventPage
from tests.citypages.events.reading import TURKU, entries, fetch, titles
from tests.factories import OrganisationFactory, event, published
from tests.tree import twin

pytestmark = pytest.mark.django_db
HELSINKI = ZoneInfo("Europe/Helsinki")
DAY = date(2018, 3, 6)
NASTY = "Kahvit, pulla; \\ ja\r\nATTACH:https://example.fi/\nBEGIN:VEVENT\rä\x07" + "ö" * 40


def test_an_event_has_a_file_of_its_own(client, tree):
    places = {"place_name": "Vierailukeskus Joki", "place_address": "Turku"}
    page = event(tree.turku_events, "Päätöstilaisuus", DAY, slug="paatostilaisuus", **places)
    response = client.get("/tapahtumat/paatostilaisuus/event.ics", headers=TURKU)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="paatostilaisuus.ics"'
    assert not response.cookies
    (entry,) = entries(response.content)
    assert entry["SUMMARY"] == "Päätöstilaisuus"
    assert entry["LOCATION"] == "Vierailukeskus Joki, Turku"
    assert entry["URL"] == "http://turku.localhost:8000/tapahtumat/paatostilaisuus/"
    assert entry["STATUS"] == "CONFIRMED"
    assert entry["UID"] == str(page.translation_key)


def test_both_parsers_read_the_same_instants(client, tree):
    event(tree.turku_events, "Ilta", DAY)
    content = fetch(client, "/tapahtumat/ilta/event.ics")
    begin, end = datetime(2018, 3, 6, 11, 30, tzinfo=UTC), datetime(2018, 3, 6, 15, 0, tzinfo=UTC)
    (entry,) = entries(content)
    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (begin, end)
    second = vobject.readOne(content.decode()).vevent
    assert (second.dtstart.value.astimezone(UTC), second.dtend.value.astimezone(UTC)) == (begin, end)


@pytest.mark.parametrize(("day", "offset"), [(date(2026, 1, 15), 2), (date(2026, 7, 15), 3), (date(2018, 3, 25), 3)])
def test_the_hour_is_finnish_in_winter_and_in_summer(client, tree, day, offset):
    event(tree.turku_events, "Ilta", day)
    content = fetch(client, "/tapahtumat/ilta/event.ics")
    begin = vobject.readOne(content.decode()).vevent.dtstart.value
    assert (begin.hour, begin.utcoffset()) == (13, timedelta(hours=offset))
    assert entries(content)[0]["DTSTART"].dt == datetime.combine(day, time(13, 30), tzinfo=HELSINKI)


@pytest.mark.parametrize(("last", "after"), [(None, date(2018, 3, 7)), (date(2018, 3, 31), date(2018, 4, 1))])
def test_whole_days_are_dates_whose_end_is_the_day_after(client, tree, last, after):
    event(tree.turku_events, "Viikko", DAY, all_day=True, end_date=last)
    content = fetch(client, "/tapahtumat/viikko/event.ics")
    assert b"DTSTART;VALUE=DATE:20180306\r\n" in content
    (entry,) = entries(content)
    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (DAY, after)
    assert vobject.readOne(content.decode()).vevent.dtend.value == after


def test_an_event_without_an_end_has_none_in_the_calendar(client, tree):
    event(tree.turku_events, "Alku", DAY, end_time=None)
    assert "DTEND" not in entries(fetch(client, "/tapahtumat/alku/event.ics"))[0]


@pytest.mark.parametrize(
    ("state", "status", "title"),
    [
        (State.CONFIRMED, "CONFIRMED", "Ilta"),
        (State.MOVED, "CONFIRMED", "Ilta"),
        (State.CANCELLED, "CANCELLED", "Peruttu: Ilta"),
    ],
)
def test_a_calendar_says_what_became_of_an_event(client, tree, state, status, title):
    event(tree.turku_events, "Ilta", DAY, state=state, former_date=date(2018, 3, 1), former_time=time(12))
    (entry,) = entries(fetch(client, "/tapahtumat/ilta/event.ics"))
    assert (entry["STATUS"], entry["SUMMARY"]) == (status, title)
    assert ("1.3.2018" in str(entry.get("DESCRIPTION", ""))) == (state == State.MOVED)


def test_a_change_raises_the_sequence_and_keeps_the_identity(client, tree):
    page = published(event(tree.turku_events, "Ilta", DAY))
    (first,) = entries(fetch(client, "/tapahtumat/ilta/event.ics"))
    EventPage.objects.update(last_published_at=timezone.now() - timedelta(days=1))
    page.title = "Iltapäivä"
    page.save_revision()
    (draft,) = entries(fetch(client, "/tapahtumat/ilta/event.ics"))
    page = published(page)
    (second,) = entries(fetch(client, "/tapahtumat/ilta/event.ics"))
    assert [entry["SEQUENCE"] for entry in (first, draft, second)] == [0, 0, 1]
    assert first["UID"] == second["UID"]
    assert draft["LAST-MODIFIED"].dt < second["LAST-MODIFIED"].dt
    assert second["DTSTAMP"].dt == second["LAST-MODIFIED"].dt
    assert second["LAST-MODIFIED"].dt.tzinfo is not None


def test_going_back_to_an_old_version_raises_the_sequence_too(tree):
    page = published(event(tree.turku_events, "Ilta", DAY))
    old = page.get_latest_revision()
    page = published(page)
    old.publish()
    page.refresh_from_db()
    assert page.sequence == 2


def test_the_same_file_comes_until_something_changes(client, tree):
    published(event(tree.turku_events, "Ilta", DAY))
    assert fetch(client, "/tapahtumat/ilta/event.ics") == fetch(client, "/tapahtumat/ilta/event.ics")


def test_both_editions_are_one_event_of_a_calendar(client, tree):
    page = published(event(tree.turku_events, "Ilta", DAY))
    times = {"start_date": DAY, "start_time": time(13, 30), "end_time": time(17)}
    english = twin(page, tree.turku_events_en, tree.english, title="Evening", slug="evening", **times)
    published(english)
    (finnish,) = entries(fetch(client, "/tapahtumat/ilta/event.ics"))
    (other,) = entries(fetch(client, "/en/events/evening/event.ics"))
    assert (finnish["UID"], finnish["SEQUENCE"]) == (other["UID"], other["SEQUENCE"])
    assert finnish["DTSTART"].dt == other["DTSTART"].dt
    assert (finnish["SUMMARY"], other["SUMMARY"]) == ("Ilta", "Evening")
    assert other["SUMMARY"].params["LANGUAGE"] == "en"
    assert titles(fetch(client, "/en/events/calendar.ics")) == ["Evening"]


def test_text_cannot_break_out_of_its_line(client, tree):
    page = event(tree.turku_events, "Ilta", DAY, hashtags="#yksi,kaksi;kolme", place_address="Katu 1, 20100 Turku")
    page.organisers.add(EventOrganiser(name=NASTY, locale=tree.finnish))
    page.title = page.summary = page.place_name = NASTY
    # As a hand-made request might leave them.
    page.online_url = page.registration_url = "https://example.fi/\r\nATTACH:https://example.fi/"
    page.save(clean=False)
    content = fetch(client, "/tapahtumat/ilta/event.ics")
    (entry,) = entries(content)
    second = vobject.readOne(content.decode()).vevent
    cleaned = " ".join(NASTY.replace("\x07", " ").split())
    assert str(entry["SUMMARY"]) == second.summary.value == cleaned
    assert str(entry["LOCATION"]) == second.location.value == f"{cleaned}, Katu 1, 20100 Turku"
    assert cleaned in str(entry["DESCRIPTION"])
    assert "ATTACH" not in entry
    assert {str(tag) for tag in entry["CATEGORIES"].cats} == {"yksi", "kaksi", "kolme"}
    assert content.split(b"\r\n").count(b"BEGIN:VEVENT") == 1


def test_lines_are_folded_and_end_as_the_standard_says(client, tree):
    event(tree.turku_events, "ä" * 200, DAY, slug="ilta", summary="ö, " * 150)
    content = fetch(client, "/tapahtumat/ilta/event.ics")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", content)
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert str(entries(content)[0]["SUMMARY"]) == "ä" * 200


def test_organisers_are_named_and_nobody_is_invited(client, tree):
    page = event(tree.turku_events, "Ilta", DAY)
    organisation = OrganisationFactory(name={"fi": "Turun kaupunki", "en": "City of Turku"})
    page.organisers.add(
        EventOrganiser(organisation=organisation, locale=tree.finnish),
        EventOrganiser(name="Malli", locale=tree.finnish),
    )
    page.save()
    content = fetch(client, "/tapahtumat/ilta/event.ics")
    assert "Järjestää: Turun kaupunki, Malli" in str(entries(content)[0]["DESCRIPTION"])
    assert b"ORGANIZER" not in content
    assert b"METHOD" not in content


def test_a_page_never_published_by_hand_has_a_stamp_all_the_same(tree):
    page = event(tree.turku_events)
    page.last_published_at = page.latest_revision_created_at = None
    (entry,) = Calendar.from_ical(calendar_of([page])).walk("VEVENT")
    assert entry["DTSTAMP"].dt <= timezone.now()


def test_an_event_without_a_day_is_in_no_calendar(client, tree):
    page = event(tree.turku_events, "Ilta")
    page.start_date = None
    page.save(clean=False)
    assert client.get("/tapahtumat/ilta/event.ics", headers=TURKU).status_code == 404
    assert client.get("/tapahtumat/ilta/", headers=TURKU).status_code == 200
    assert entries(fetch(client, "/tapahtumat/calendar.ics")) == []
