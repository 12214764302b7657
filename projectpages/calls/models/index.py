"""The list of a site's calls for proposals."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from cms.addresses import Addresses
from cms.calendars import CalendarFileMixin
from cms.feeds import feed_of
from cms.frame import SiteFrame
from cms.models import BasePage
from projectpages.calls.calendar import calendar_of
from projectpages.calls.feed import entries_of
from projectpages.calls.models.call import CallPage
from projectpages.calls.models.form import IdeaFormPage
from projectpages.calls.rows import deadlines_by_month, groups_of
from projectpages.calls.states import CallState


class CallIndexPage(CalendarFileMixin, RoutablePageMixin, BasePage):
    """Lists the calls below it by state, with a calendar of deadlines and a feed."""

    # One list per site, directly below its front page: one address for the calendar and the feed.
    parent_page_types: ClassVar[list] = ["home.HomePage", "citypages.CityPage"]
    subpage_types: ClassVar[list] = ["calls.CallPage", "calls.IdeaFormPage"]
    max_count_per_parent = 1
    page_description = _("Lists calls for proposals by state, with their deadlines; calls are added below it.")
    calendar_file = "calendar.ics"
    # The frame names the feed in the head of every page of the site.
    feed_path = "feed/"

    class Meta:
        verbose_name = _("list of calls")
        verbose_name_plural = _("lists of calls")

    def calls(self) -> list[CallPage]:
        """The calls below this page and its other editions, each in the reader's language where it exists."""
        lists = Page.objects.filter(translation_key=self.translation_key)
        return CallPage.objects.below(lists, levels=1).editions()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        calls, addresses, language = self.calls(), Addresses(request), context["frame"].language
        form = IdeaFormPage.objects.child_of(self).live().public().filter(takes_ideas=True).first()
        return context | {
            "groups": groups_of(calls, addresses, language),
            "is_any_open": any(call.state == CallState.OPEN for call in calls),
            "months": deadlines_by_month(calls, addresses, language),
            "idea_form": form,
            "idea_form_url": addresses.of(form) if form else "",
            "feed_url": f"{addresses.of(self)}{self.feed_path}",
            "calendar_url": f"{addresses.of(self)}{self.calendar_file}",
        }

    @path(feed_path)
    def feed(self, request: HttpRequest) -> HttpResponse:
        """The calls that are written in the language of the list as Atom (RFC 4287)."""
        frame = SiteFrame(request, self)
        calls = [call for call in self.calls() if call.locale.language_code == frame.language]
        return feed_of(frame, self, entries_of(calls, Addresses(request)))

    def calendar(self, request: HttpRequest) -> bytes:
        """All deadlines of the site, for subscribing."""
        name = f"{SiteFrame(request, self).site_name}: {self.title}"
        return calendar_of(self.calls(), name, f"{self.full_url}{self.calendar_file}")
