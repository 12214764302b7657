"""Links within the install, followed without the network."""

import re
from collections.abc import Iterable
from functools import cached_property
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest
from django.test import RequestFactory
from django.urls import Resolver404, resolve
from django.utils import translation
from wagtail.documents import get_document_model
from wagtail.models import Page, Site

from cms.linking.faults import Fault
from cms.linking.found import DOCUMENT, PAGE, Found

ID = re.compile(r"""\sid=["']?([^"'\s>]+)""")


class Inside:
    """Judges links to our own pages and documents. What it has read once it remembers: make one for each look."""

    def __init__(self) -> None:
        self._pages: dict[str, str] = {}
        self._anchors: dict[int, set[str]] = {}

    @cached_property
    def hosts(self) -> set[str]:
        """Names of the hosts that are ours."""
        return {settings.BASE_HOST, *Site.objects.values_list("hostname", flat=True)}

    @cached_property
    def documents(self) -> set[str]:
        return {str(pk) for pk in get_document_model().objects.values_list("pk", flat=True)}

    def read(self, links: Iterable[Found]) -> None:
        """Look up the pages of many links at once."""
        keys = {link.target for link in links if link.kind == PAGE and link.target.isdecimal()} - self._pages.keys()
        live = {str(pk): live for pk, live in Page.objects.filter(pk__in=keys).values_list("pk", "live")}
        for key in keys:
            self._pages[key] = "" if live.get(key) else (Fault.DRAFT if key in live else Fault.DELETED)

    def is_ours(self, link: Found) -> bool:
        """Whether the link needs no network: a page, a document, a place of the page itself, an own address."""
        if link.kind in {PAGE, DOCUMENT}:
            return True
        parts = _split(link.target)
        return parts is not None and (not parts[0] or parts[1] in self.hosts)

    def fault(self, link: Found, page: Page | None) -> str:
        """What is wrong with a link of ours; '' when nothing is. `page` is where it stands."""
        if link.kind == PAGE:
            return self._pages.get(link.target, Fault.DELETED)
        if link.kind == DOCUMENT:
            return "" if link.target in self.documents else Fault.NO_DOCUMENT
        scheme, host, path, anchor = _split(link.target) or ("", "", "", "")
        if scheme not in {"", "http", "https"}:
            return ""  # mailto:, tel:
        if not host and not path:
            return self._fault_of_anchor(page, anchor)
        target, fault = self._follow(host or _host_of(page), path or "/")
        return fault or self._fault_of_anchor(target, anchor)

    def _follow(self, host: str, path: str) -> tuple[Page | None, str]:
        """The page at an address of ours. What is no page (a feed, the search) is there when its route is."""
        prefix = path.strip("/").split("/")[0]
        language = prefix if prefix in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            try:
                match = resolve(path)
                if match.url_name != "wagtail_serve":
                    return None, ""
                request = _request(path, host)
                found = Page.route_for_request(request, unquote(match.args[0] if match.args else ""))
            except (Resolver404, Http404):
                found = None
        return (found.page, "") if found else (None, Fault.NO_PAGE)

    def _fault_of_anchor(self, page: Page | None, anchor: str) -> str:
        if page is None or anchor in {"", "top"}:
            return ""
        if page.pk not in self._anchors:
            self._anchors[page.pk] = anchors_of(page)
        return "" if anchor in self._anchors[page.pk] else Fault.NO_ANCHOR


def anchors_of(page: Page) -> set[str]:
    """Every id in the page as a visitor gets it."""
    parts = urlsplit(page.full_url or "")
    with translation.override(page.locale.language_code):
        response = page.specific.serve(_request(parts.path or "/", parts.netloc or settings.BASE_HOST))
        if hasattr(response, "render"):
            response.render()
    return set(ID.findall(response.content.decode(errors="replace")))


def _request(path: str, host: str) -> HttpRequest:
    """As a visitor's, without the network."""
    request = RequestFactory().get(path, headers={"host": host})
    request.user = AnonymousUser()
    return request


def _host_of(page: Page | None) -> str:
    return (urlsplit(page.full_url or "").hostname if page else "") or settings.BASE_HOST


def _split(address: str) -> tuple[str, str, str, str] | None:
    """Scheme, host name, path and anchor; None for what cannot be read."""
    try:
        parts = urlsplit(address)
        return parts.scheme.lower(), (parts.hostname or ""), parts.path, unquote(parts.fragment)
    except ValueError:
        return None
