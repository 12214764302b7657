"""Addresses of pages: each page has one, on the host of the most specific site."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, Site


class Addresses:
    """Builds the addresses of many pages for one request, from site roots read once.

    Wagtail's `get_url(request)` prefers the request's site, so on the programme's host it gives a city's page an
    address that only redirects; and it needs each page's locale, which is a query.
    """

    def __init__(self, request: HttpRequest) -> None:
        self.site = Site.find_for_request(request)
        self.roots = Site.get_site_root_paths()

    def of(self, page: Page) -> str:
        """The page's address: a path on its own host, an absolute address from another; '' outside all sites."""
        root = self.root_of(page)
        if root is None:
            return ""
        path = self._path(page, root)
        return path if self.site is not None and root.site_id == self.site.pk else root.root_url + path

    def absolute(self, page: Page) -> str:
        """The page's address with its host; '' outside all sites."""
        root = self.root_of(page)
        return root.root_url + self._path(page, root) if root is not None else ""

    def root_of(self, page: Page) -> Any:
        """The root path of the most specific site that the page belongs to; None outside all sites."""
        return next((root for root in self.roots if page.url_path.startswith(root.root_path)), None)

    def _path(self, page: Page, root: Any) -> str:
        with translation.override(root.language_code):
            return reverse("wagtail_serve", args=[page.url_path[len(root.root_path) :]])
