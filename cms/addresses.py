"""Addresses of pages: each page has one, on the host of the most specific site."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from cms.atlas import atlas, atlas_of


class Addresses:
    """Builds the addresses of many pages for one request, from site roots read once.

    Wagtail's `get_url(request)` prefers the request's site, so on the programme's host it gives a city's page an
    address that only redirects; and it needs each page's locale, which is a query.
    """

    def __init__(self, request: HttpRequest) -> None:
        known = atlas_of(request)
        self.site, self.roots = known.site(request), known.roots

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
        return _front(root.language_code) + page.url_path[len(root.root_path) :]


def urls_of(pages: Iterable[Page]) -> list[str]:
    """What each page's own `url` is, with the site roots looked up once: with its host where there are several sites;
    '' outside all sites."""
    roots = atlas().roots
    is_lone = len({root.site_id for root in roots}) == 1
    urls = []
    for page in pages:
        root = next((root for root in roots if page.url_path.startswith(root.root_path)), None)
        host = "" if root is None or is_lone else root.root_url
        urls.append(host + _front(root.language_code) + page.url_path[len(root.root_path) :] if root else "")
    return urls


def place_of(url_path: str, roots: Iterable[Any] | None = None) -> str:
    """The address, with its host, of the page that has this path in the tree; '' outside all sites. Who asks for many
    gives the sites' root paths."""
    known = atlas().roots if roots is None else roots
    root = next((root for root in known if url_path.startswith(root.root_path)), None)
    return root.root_url + _front(root.language_code) + url_path[len(root.root_path) :] if root else ""


@lru_cache
def _front(language: str) -> str:
    """Where an edition begins: '/', '/en/'. What follows are slugs, which are ASCII letters and need no quoting."""
    with translation.override(language):
        return reverse("wagtail_serve", args=[""])
