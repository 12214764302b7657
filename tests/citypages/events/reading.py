"""Reading calendar files as a visitor's calendar does, by two parsers."""

import vobject
from icalendar import Calendar

TURKU = {"host": "turku.localhost:8000"}


def fetch(client, path: str, host: dict = TURKU) -> bytes:
    """A calendar file as a visitor's calendar gets it."""
    response = client.get(path, headers=host)
    assert response.status_code == 200, path
    return response.content


def entries(content: bytes) -> list:
    """The events of a file, by icalendar; vobject must find as many."""
    found = Calendar.from_ical(content).walk("VEVENT")
    second = vobject.readOne(content.decode())
    assert len(second.contents.get("vevent", [])) == len(found)
    return found


def titles(content: bytes) -> list[str]:
    return [str(entry["SUMMARY"]) for entry in entries(content)]
