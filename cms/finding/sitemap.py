"""/sitemap.xml: the pages of the request's host in every edition, each naming the others (sitemaps.org, hreflang)."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import SitemapIndexItem, sitemap, x_robots_tag
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.functional import cached_property
from wagtail.models import Page

from cms.caching.marks import shows
from cms.finding.pages import SitePages


class SiteSitemap(Sitemap):
    """The pages of one host. A file of more than 5,000 addresses is parted and gets an index."""

    limit = 5000

    def __init__(self, request: HttpRequest) -> None:
        self.pages = SitePages(request)

    def items(self) -> list[Page]:
        return self.pages.all

    @cached_property
    def paginator(self) -> Any:  # the pages are read once
        return super().paginator

    def lastmod(self, page: Page) -> datetime | None:
        return page.last_published_at

    def _urls(self, page: int | str, protocol: str, domain: str) -> list[dict]:
        """Django's template prints these; its own way knows only addresses that differ by their prefix."""
        shown = self.paginator.page(page).object_list
        self.latest_lastmod = max((page.last_published_at for page in shown if page.last_published_at), default=None)
        return [
            {
                "location": self.pages.addresses.absolute(page),
                "lastmod": page.last_published_at,
                "alternates": self._alternates(page),
            }
            for page in shown
        ]

    def _alternates(self, page: Page) -> list[dict[str, str]]:
        """As in the page's own head: none for a page in one language."""
        editions = self.pages.alternates(page)
        if len(editions) < 2:
            return []
        default = [("x-default", address) for code, address in editions if code == settings.LANGUAGE_CODE]
        return [{"lang_code": code, "location": address} for code, address in [*editions, *default]]


@x_robots_tag
def site_sitemap(request: HttpRequest) -> HttpResponse:
    """The map itself, or with too many pages the index of its parts (`?p=1`); Http404 for a part that is not there."""
    site_map = SiteSitemap(request)
    parts = site_map.paginator.num_pages
    if (part := request.GET.get("p", "")).isdecimal():
        shows(request, f"p={int(part)}")
    if "p" in request.GET or parts == 1:
        return sitemap(request, {"pages": site_map})
    address = request.build_absolute_uri(request.path)
    index = [SitemapIndexItem(f"{address}?p={part}") for part in range(1, parts + 1)]
    return TemplateResponse(request, "sitemap_index.xml", {"sitemaps": index}, content_type="application/xml")
