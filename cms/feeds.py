"""What Atom feeds (RFC 4287) share."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from cms.frame import SiteFrame

MEDIA_TYPE = "application/atom+xml; charset=utf-8"
NEWEST = 50
# Characters that XML 1.0 cannot hold, however they came into a text.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True)
class Entry:
    """A page in a feed; `key` is its translation key."""

    title: str
    href: str
    summary: str
    key: UUID
    published: datetime
    updated: datetime


class EditionsAtom(Atom1Feed):
    """Names the same feed in the other languages."""

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        for language, address in self.feed.get("editions", ()):
            link = {"rel": "alternate", "type": "application/atom+xml", "hreflang": language, "href": address}
            handler.addQuickElement("link", "", link)


def plain(text: str) -> str:
    """The text without what XML cannot hold."""
    return FORBIDDEN.sub("", text)


def lasting_id(translation_key: UUID, language: str) -> str:
    """The id of a page's entry: it stays when the page moves, and each edition has its own."""
    return f"urn:uuid:{uuid5(translation_key, language)}"


def editions_of(frame: SiteFrame, feed_path: str) -> list[tuple[str, str]]:
    """Language and address of the same feed in the other languages."""
    return [(code, f"{url}{feed_path}") for code, url in frame.alternates if code != frame.language]


def feed_of(frame: SiteFrame, page: Any, entries: Iterable[Entry]) -> HttpResponse:
    """The feed of a list, the newest first. An entry keeps its id wherever its page is moved."""
    language = frame.language
    feed = EditionsAtom(
        title=plain(f"{page.title} – {frame.site_name}"),
        link=frame.canonical,
        description=plain(page.summary),
        subtitle=plain(page.summary),
        language=language,
        author_name=plain(frame.site_name),
        feed_url=f"{frame.canonical}{page.feed_path}",
        feed_guid=lasting_id(page.translation_key, language),
        editions=editions_of(frame, page.feed_path),
    )
    for entry in sorted(entries, key=lambda entry: entry.published, reverse=True)[:NEWEST]:
        feed.add_item(
            title=plain(entry.title),
            link=entry.href,
            description=escape(plain(entry.summary)),  # Django says that it is HTML
            unique_id=lasting_id(entry.key, language),
            pubdate=entry.published,
            updateddate=entry.updated,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=MEDIA_TYPE)
