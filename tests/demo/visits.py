"""Visiting every page of the demo as a visitor does."""

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page

OWN_HOST = re.compile(r"^(?:[a-z]+\.)?localhost$")
# What a browser fetches without being asked: element, attribute.
FETCHED = [
    (
        "link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=modulepreload], link[rel~=manifest]",
        "href",
    ),
    ("script[src], img[src], source[src], iframe[src], video[src], audio[src], track[src], embed[src]", "src"),
    ("img[srcset], source[srcset]", "srcset"),
    ("object[data]", "data"),
    ("video[poster]", "poster"),
]


def visit(address: str) -> HttpResponse:
    """The answer to a visitor who has no cookie and whose browser prefers Swedish."""
    parts = urlsplit(address)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return Client(headers={"host": parts.netloc, "accept-language": "sv"}).get(path)


@dataclass
class Visit:
    """One page and what a visitor got at its address."""

    page: Page
    response: HttpResponse

    @property
    def address(self) -> str:
        return self.page.full_url

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    @property
    def language(self) -> str:
        return self.page.locale.language_code

    @cached_property
    def source(self) -> str:
        return self.response.content.decode()

    @cached_property
    def html(self) -> BeautifulSoup:
        return BeautifulSoup(self.source, "html.parser")

    @property
    def canonical(self) -> list[str]:
        return [link["href"] for link in self.html.select("link[rel=canonical]")]

    @property
    def alternates(self) -> dict[str, str]:
        """Addresses by hreflang."""
        return {link["hreflang"]: link["href"] for link in self.html.select("link[rel=alternate][hreflang]")}

    @property
    def fetched(self) -> list[str]:
        """Addresses that a browser fetches by itself."""
        found = [(element[name], name) for selector, name in FETCHED for element in self.html.select(selector)]
        return [
            part.split()[0] for value, name in found for part in (value.split(",") if name == "srcset" else [value])
        ]

    @property
    def links(self) -> set[str]:
        """Addresses on our own hosts that a reader may follow, without their fragments."""
        anchors = {anchor["href"].partition("#")[0] for anchor in self.html.select("a[href]")}
        return {href for href in (urljoin(self.address, anchor) for anchor in anchors) if is_own(href)}


def is_own(address: str) -> bool:
    """Whether an address is on one of our hosts."""
    parts = urlsplit(address)
    return parts.scheme in {"http", "https"} and bool(OWN_HOST.match(parts.hostname or ""))


def visit_all() -> list[Visit]:
    """Every live page at its own address; aliases have none of their own."""
    pages = Page.objects.live().filter(depth__gt=1, alias_of=None).select_related("locale").order_by("path")
    return [Visit(page, visit(page.full_url)) for page in pages]
