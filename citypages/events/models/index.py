"""The events of a site."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.paginator import InvalidPage, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from citypages.events.calendars import calendar_of
from citypages.events.fragment import EventFragment
from citypages.events.models.event import EventPage
from citypages.events.queries import EventQuerySet
from citypages.events.rows import rows_of
from citypages.events.whole_calendar import NAME, whole_calendar
from cms.caching.marks import shows
from cms.calendars import CalendarFileMixin, calendar_answer
from cms.fragments import FRAGMENT, answer
from cms.frame import SiteFrame
from cms.models import BasePage

PAST_ON_A_PAGE = 12


class EventIndexPage(CalendarFileMixin, BasePage):
    """Lists the events of its site: those that come, and page by page those that are over."""

    # One list per site, directly below its front page, where the contract's address expects it.
    parent_page_types: ClassVar[list] = ["home.HomePage", "citypages.CityPage"]
    subpage_types: ClassVar[list] = ["events.EventPage"]
    max_count_per_parent = 1
    page_description = _("Lists the events of the site by itself; events are added below it.")
    calendar_file = "calendar.ics"
    files: ClassVar[dict[str, str]] = {NAME: "everything", FRAGMENT: "fragment"}

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    def is_source(self) -> bool:
        """Whether this is the list in the source language."""
        return self.locale.language_code == settings.LANGUAGE_CODE

    @cached_property
    def source(self) -> Page | None:
        """The list in the source language, whose untranslated events stand here too; None for that list itself."""
        return self.get_translations().filter(locale__language_code=settings.LANGUAGE_CODE).first()

    @property
    def events(self) -> EventQuerySet:
        """What a visitor of this site and edition may see."""
        return EventPage.objects.listed_by(self, self.source)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        frame, events = context["frame"], self.events.for_rows()
        try:
            past = Paginator(events.past(), PAST_ON_A_PAGE).page(request.GET.get("page") or 1)
        except InvalidPage as error:
            raise Http404 from error
        shows(request, f"page={past.number}" if past.number > 1 else "")
        if past.number > 1:
            # Each page of the list is an address of its own, with no twin in the other edition.
            frame.canonical = f"{frame.canonical}?page={past.number}"
            frame.alternates = []
        coming = rows_of(events.coming(), frame.language) if past.number == 1 else []
        return context | {
            "whole_calendar": NAME,
            "coming": coming,
            "past": past,
            "past_rows": rows_of(past, frame.language),
        }

    def calendar(self, request: HttpRequest) -> bytes:
        """All events of the site, for subscribing."""
        events = self.events.for_calendar().order_by("starts_at", "pk")
        name = f"{SiteFrame(request, self).site_name}: {self.title}"
        return calendar_of(events, name, f"{self.full_url}{self.calendar_file}")

    def everything(self, request: HttpRequest) -> HttpResponse:
        """Events and the deadlines of calls in one calendar, for subscribing."""
        frame = SiteFrame(request, self)
        name = gettext("{site}: events and deadlines").format(site=frame.site_name)
        return calendar_answer(whole_calendar(frame, name, f"{frame.canonical}{NAME}"), f"{self.slug}-all")

    def fragment(self, request: HttpRequest) -> HttpResponse:
        """The next events in a few lines, for a frame on another site."""
        return answer(request, SiteFrame(request, self), EventFragment, self.events)
