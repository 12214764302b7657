"""iCalendar files (RFC 5545, names and refreshing by RFC 7986) that pages have beside them.

There is no METHOD and no ORGANIZER: both belong to invitations (RFC 5545, 3.8.4.3), and nobody is invited here.
"""

import re
from datetime import timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from icalendar import Calendar, Timezone, vDuration

from cms.files import FilesMixin
from cms.people.mail import written_out

REFRESH = timedelta(hours=6)
# Finnish time since the rule of 1996: an hour typed here stays that hour even if the EU gives up summer time.
FINNISH_TIME = """BEGIN:VTIMEZONE
TZID:Europe/Helsinki
BEGIN:DAYLIGHT
TZNAME:EEST
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
DTSTART:19970330T030000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:EET
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
DTSTART:19971026T040000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""


class CalendarFileMixin(FilesMixin):
    """A page with a calendar file below its address: `calendar_file` is its name."""

    calendar_file: ClassVar[str]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if name := getattr(cls, "calendar_file", ""):
            cls.files = {**cls.files, name: "serve_calendar"}

    def serve_calendar(self, request: HttpRequest) -> HttpResponse:
        """The file as browsers and calendars expect it."""
        return calendar_answer(self.calendar(request), self.slug)  # type: ignore[attr-defined]  # Page's

    def calendar(self, request: HttpRequest) -> bytes:
        """The content of the file. Raises Http404 when there is none."""
        raise NotImplementedError


def calendar_answer(content: bytes, name: str) -> HttpResponse:
    """A calendar to be saved under this name, which gets its ending here."""
    disposition = content_disposition_header(as_attachment=True, filename=f"{name}.ics")
    headers = {"Content-Disposition": disposition or ""}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)


def new_calendar(name: str = "", source: str = "") -> Calendar:
    """A calendar without entries; with a name and the address that it comes from, people can subscribe to it."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{one_line(settings.WAGTAIL_SITE_NAME)}//{settings.BASE_HOST}//FI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if name:
        for key in ("name", "x-wr-calname"):
            calendar.add(key, one_line(name))
        calendar.add("source", source, parameters={"VALUE": "URI"})
        calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(REFRESH).to_ical().decode())
    # Always there: a calendar needs at least one component (RFC 5545, 3.6), also while a site has no events.
    calendar.add_component(Timezone.from_ical(FINNISH_TIME))
    return calendar


def one_line(text: str) -> str:
    """A text without line ends and control characters, which could end a line of the file, and without plain mail
    addresses, which later, folded into lines of 75 bytes, nobody would find."""
    return written_out(" ".join(re.sub(r"[\x00-\x1f\x7f\x85\u2028\u2029]+", " ", text or "").split()))
