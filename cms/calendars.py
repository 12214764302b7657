"""iCalendar files (RFC 5545, names and refreshing by RFC 7986) that pages have beside them.

There is no METHOD and no ORGANIZER: both belong to invitations (RFC 5545, 3.8.4.3), and nobody is invited here.
"""

import re
from datetime import timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from icalendar import Calendar, Timezone, vDuration
from wagtail.url_routing import RouteResult

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


class CalendarFileMixin:
    """A page with a calendar file below its address: `calendar_file` is its name, without a closing slash."""

    calendar_file: ClassVar[str]

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the file of a live page. Raises Http404."""
        if path_components != [self.calendar_file]:
            return super().route(request, path_components)  # type: ignore[misc]  # Page's
        if not self.live:  # type: ignore[attr-defined]  # Page's
            raise Http404
        return RouteResult(self, kwargs={"as_calendar": True})

    def serve(self, request: HttpRequest, *args: Any, as_calendar: bool = False, **kwargs: Any) -> HttpResponse:
        """The page, or its calendar file as browsers and calendars expect it."""
        if not as_calendar:
            return super().serve(request, *args, **kwargs)  # type: ignore[misc]  # Page's
        disposition = content_disposition_header(as_attachment=True, filename=f"{self.slug}.ics")  # type: ignore[attr-defined]  # Page's
        headers = {"Content-Disposition": disposition}
        return HttpResponse(self.calendar(request), content_type="text/calendar; charset=utf-8", headers=headers)

    def calendar(self, request: HttpRequest) -> bytes:
        """The content of the file. Raises Http404 when there is none."""
        raise NotImplementedError


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
    """A text without line ends and control characters, which could end a line of the file."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f\x85\u2028\u2029]+", " ", text or "").split())
