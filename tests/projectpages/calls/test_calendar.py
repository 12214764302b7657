"""The calendar of deadlines, read by two parsers."""

from datetime import date, datetime, timedelta

import pytest
import vobject
from icalendar import Calendar

from tests.projectpages.calls.conftest import helsinki
from tests.tree import twin


def fetch(client, path="/haut/calendar.ics") -> bytes:
    response = client.get(path)
    assert (response.status_code, response["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert not response.cookies
    return response.content


@pytest.fixture
def autumn(call):
    page = call("Syksyn haku; EAKR, ESR")
    page.opens, page.closes = helsinki("2026-09-01 00:00"), helsinki("2026-10-15 16:15")
    page.summary = "Rivi\r\nBEGIN:VEVENT\r\ntoinen, kolmas"
    page.save_revision().publish()
    return page


def events(content: bytes) -> dict:
    """Entries by their UID, as icalendar reads them."""
    return {str(event["uid"]): event for event in Calendar.from_ical(content).walk("VEVENT")}


def test_each_opening_and_closing_is_an_entry(client, autumn):
    found = events(fetch(client))
    opening, closing = (found[f"{autumn.translation_key}-{kind}"] for kind in ("opens", "closes"))
    assert opening.decoded("dtstart") == date(2026, 9, 1)
    assert closing.decoded("dtstart") == helsinki("2026-10-15 16:15")
    assert str(closing["summary"]) == "Haku sulkeutuu: Syksyn haku; EAKR, ESR"
    assert str(closing["url"]) == "http://localhost:8000/haut/syksyn-haku-eakr-esr/"
    assert len(found) == 2


def test_a_second_parser_reads_the_same(client, autumn):
    calendar = vobject.readOne(fetch(client).decode())
    starts = sorted(str(event.dtstart.value) for event in calendar.vevent_list)
    assert starts == ["2026-09-01", "2026-10-15 13:15:00+00:00"]
    assert {event.summary.value.partition(":")[0] for event in calendar.vevent_list} == {
        "Haku avautuu",
        "Haku sulkeutuu",
    }


def test_line_breaks_and_commas_cannot_break_out_of_a_field(client, autumn):
    content = fetch(client)
    assert content.count(b"\r\nBEGIN:VEVENT") == 2
    assert all(str(event["description"]).endswith("toinen, kolmas") for event in events(content).values())


def test_lines_are_as_the_standard_wants_them(client, autumn):
    lines = fetch(client).split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)


def test_a_change_counts_up_and_keeps_the_name(client, autumn):
    before = events(fetch(client))
    autumn.refresh_from_db()
    type(autumn).objects.update(last_published_at=autumn.last_published_at + timedelta(minutes=2))
    after = events(fetch(client))
    assert before.keys() == after.keys()
    assert all(int(after[uid]["sequence"]) > int(before[uid]["sequence"]) for uid in before)


def test_both_editions_name_the_same_entries(client, tree, autumn):
    fields = {"opens": autumn.opens, "closes": autumn.closes}
    twin(autumn, tree.calls_en, tree.english, title="Autumn call", slug="autumn", **fields)
    finnish, english = events(fetch(client)), events(fetch(client, "/en/calls/calendar.ics"))
    assert finnish.keys() == english.keys()
    assert {str(event["summary"]) for event in english.values()} == {
        "Call opens: Autumn call",
        "Call closes: Autumn call",
    }


def test_a_call_without_times_has_no_entry(client, call):
    call("Joskus")
    assert events(fetch(client)) == {}


def test_stamps_are_in_utc(client, autumn):
    stamps = [event.decoded("dtstamp") for event in events(fetch(client)).values()]
    assert all(isinstance(stamp, datetime) and stamp.utcoffset() == timedelta(0) for stamp in stamps)
