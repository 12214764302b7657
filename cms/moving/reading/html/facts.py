"""What a page says of itself outside its text: title, language, time, kind, address."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from lxml.etree import _Element as Element

from cms.moving.reading.cleaning import collapsed

# As Internet Explorer and browsers after it write it into what they save.
SAVED = re.compile(r"<!--\s*saved from url=\(\d{1,5}\)(https?://[^\s>]{1,2000})\s*-->", re.IGNORECASE)
TIMES = ("article:published_time", "og:published_time", "datepublished", "dcterms.created", "dc.date", "dcterms.date",
         "pubdate", "publish-date", "date")  # fmt: skip
TYPES = {
    "NewsArticle": "news", "BlogPosting": "news", "PressRelease": "news", "ReportageNewsArticle": "news",
    "Event": "event", "BusinessEvent": "event", "EducationEvent": "event", "ResearchProject": "project",
}  # fmt: skip
LONGEST_DATA = 500_000  # characters of JSON-LD
LANGUAGE = re.compile(r"(fi|en|sv)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Facts:
    """As in Source."""

    title: str
    language: str
    published: datetime | None
    page_type: str
    address: str


def facts_of(root: Element, markup: str) -> Facts:
    """`markup` is what the elements were made of."""
    said = dict(reversed(list(_metas(root))))
    linked = dict(_linked(root))
    title = collapsed("".join(next(root.iter("title"), root.makeelement("title")).itertext()))
    saved = SAVED.search(markup[:5000])
    canonical = next((link.get("href", "") for link in root.iter("link") if link.get("rel", "") == "canonical"), "")
    address = canonical or said.get("og:url", "") or (saved[1] if saved else "")
    return Facts(
        title=title or collapsed(said.get("og:title", "")),
        language=_language(root, said),
        published=next(filter(None, map(moment, _times(root, said, linked))), None),
        page_type=next((TYPES[kind] for kind in linked if kind in TYPES), ""),
        address=address if address.startswith(("http://", "https://")) else "",
    )


def moment(given: object) -> datetime | None:
    """ISO 8601 as pages write it; without an offset it is Finland's time, without a clock midnight."""
    if not isinstance(given, str):
        return None
    try:
        if found := parse_datetime(given.strip()):
            return found if found.tzinfo else timezone.make_aware(found)
        day = parse_date(given.strip())
        return timezone.make_aware(datetime(day.year, day.month, day.day)) if day else None  # noqa: DTZ001  made aware
    except (ValueError, OverflowError):
        return None


def _metas(root: Element) -> Iterator[tuple[str, str]]:
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        yield name.lower(), meta.get("content", "")


def _language(root: Element, said: dict[str, str]) -> str:
    page = next(root.iter("html"), root)
    for given in (page.get("lang", ""), said.get("og:locale", ""), said.get("content-language", "")):
        if found := LANGUAGE.match(given.strip().replace("_", "-")):
            return found[1].lower()
    return ""


def _times(root: Element, said: dict[str, str], linked: dict[str, dict]) -> Iterator[Any]:
    yield from (said.get(name) for name in TIMES[:2])
    yield from (node.get("datePublished") for node in linked.values())
    for element in root.iter("time"):
        names = element.get("class", "").lower()
        if "pubdate" in element.attrib or element.get("itemprop") == "datePublished" or "publish" in names:
            yield element.get("datetime")
    yield from (said.get(name) for name in TIMES[2:])


def _linked(root: Element) -> Iterator[tuple[str, dict]]:
    """Nodes of JSON-LD by their types, those that lie at the top or in a graph."""
    for script in root.iter("script"):
        text = script.text or ""
        if script.get("type", "").lower() != "application/ld+json" or len(text) > LONGEST_DATA:
            continue
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            continue
        nodes = data if isinstance(data, list) else [data]
        nodes += [each for node in nodes if isinstance(node, dict) for each in _listed(node.get("@graph"))]
        for node in nodes:
            if isinstance(node, dict):
                yield from ((kind, node) for kind in _listed(node.get("@type")) if isinstance(kind, str))


def _listed(given: object) -> list[Any]:
    return given if isinstance(given, list) else [given]
