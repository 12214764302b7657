"""A site's list of news."""

from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from citypages.news.feeds import NewsFeed
from citypages.news.listing import NewsListing
from cms.caching.marks import shows
from cms.models import BasePage


class NewsIndexPage(RoutablePageMixin, BasePage):
    """Lists the news of its site by itself, year by year and as a feed."""

    # One per site, directly below its front page, where the contract's address expects it.
    parent_page_types: ClassVar[list] = ["home.HomePage", "citypages.CityPage"]
    subpage_types: ClassVar[list] = ["news.NewsPage"]
    max_count_per_parent = 1
    page_description = _("Lists the news of the site by itself; articles are added below it.")
    # The frame names the feed in the head of every page of the site.
    feed_path = "feed/"

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    @path("")
    def everything(self, request: HttpRequest) -> HttpResponse:
        return self.render(request)

    @path("<int:year>/")
    def archive(self, request: HttpRequest, year: int) -> HttpResponse:
        return self.render(request, year=year)

    @path("feed/")
    def feed(self, request: HttpRequest) -> HttpResponse:
        return NewsFeed()(request, index=self)

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        return self.template

    def get_context(self, request: HttpRequest, *args: Any, year: int | None = None, **kwargs: Any) -> dict[str, Any]:
        """Raises Http404 for a page or a year that holds nothing."""
        context = super().get_context(request, *args, **kwargs)
        frame, base = context["frame"], context["frame"].canonical
        listing = NewsListing(request, frame.section, frame.language, year)
        if year is not None and year not in listing.years:
            raise Http404
        news = listing.page(request.GET.get("page", "1"))
        first = f"{base}{year}/" if year else base
        shows(request, f"page={news.number}" if news.number > 1 else "")
        if first != base or news.number > 1:
            # A part of the list is a page of its own, which the other edition need not have.
            frame.canonical = f"{first}?page={news.number}" if news.number > 1 else first
            frame.alternates = []
        parts = {"base": base, "first_url": first, "year": year, "years": listing.years}
        return context | parts | {"news": news, "items": listing.items(news)}
