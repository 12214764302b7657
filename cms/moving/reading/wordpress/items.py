"""The items of an export, one after another, without holding more than one."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from cms.moving.reading.cleaning import collapsed
from cms.moving.reading.html.facts import moment
from cms.moving.reading.refusals import refusal

MOST_ELEMENTS = 50_000  # of one item, and of what stands before the first
CONTROLS = bytes(each for each in range(32) if each not in b"\t\n\r")  # WordPress lets them through
WIDE = (b"\xff\xfe", b"\xfe\xff")
TAG = re.compile(r"<[^<>]{0,1000}>")
NEVER = "0000-00-00 00:00:00"
LANGUAGES = {"fi", "en", "sv"}


@dataclass
class Item:
    """A page, a post, an attachment, or something of WordPress's own."""

    number: str = ""
    kind: str = ""
    status: str = ""
    title: str = ""
    address: str = ""
    published: datetime | None = None
    content: str = ""
    excerpt: str = ""
    language: str = ""
    file: str = ""  # of an attachment: its address
    comments: int = 0
    locked: bool = False  # behind a password
    meta: dict[str, str] = field(default_factory=dict)


@dataclass
class Site:
    """What the export says of the site as a whole."""

    address: str = ""
    language: str = ""


def items(content: bytes, site: Site) -> Iterator[Item]:
    """`site` is filled as it is met, before the first item. Raises SourceError."""
    plain = content if content.startswith(WIDE) else content.translate(None, CONTROLS)
    try:
        for element in _ended(plain):
            if _name(element) == "item":
                yield _item(element)
            else:
                _learn(site, _name(element), _text(element))
    except DefusedXmlException as error:
        raise refusal("entities") from error
    except (ParseError, ValueError, LookupError) as error:
        raise refusal("damaged") from error


def _ended(content: bytes) -> Iterator[Element]:
    """Elements as they end, inner before outer; what a channel held is forgotten item by item."""
    count, channel = 0, None
    for event, element in iterparse(io.BytesIO(content), events=("start", "end"), forbid_dtd=True):
        if event == "start":
            channel = element if _name(element) == "channel" else channel
            count += 1
            if count > MOST_ELEMENTS:
                raise refusal("elements", most=MOST_ELEMENTS)
            continue
        yield element
        if _name(element) == "item" and channel is not None:
            count = 0
            channel.clear()


def _learn(site: Site, name: str, said: str) -> None:
    if name == "language":
        site.language = said[:2].lower() if said[:2].lower() in LANGUAGES else ""
    elif name == "base_blog_url" or (name == "base_site_url" and not site.address):
        site.address = said


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _text(element: Element) -> str:
    return (element.text or "").strip()


def _item(element: Element) -> Item:
    said: dict[str, Any] = {}
    item = Item()
    for child in element:
        name = _name(child)
        if name == "encoded":
            if "excerpt" in child.tag:
                item.excerpt = child.text or ""
            else:
                item.content = child.text or ""
        elif name == "postmeta":
            pair = [_text(each) for each in child][:2]
            item.meta.update([(pair[0], pair[1])] if len(pair) == 2 else [])
        elif name == "category" and child.get("domain") == "language":
            nicename = child.get("nicename", "")[:2].lower()
            item.language = nicename if nicename in LANGUAGES else ""
        elif name == "comment":
            item.comments += 1
        else:
            said[name] = _text(child)
    item.number, item.kind, item.status = said.get("post_id", ""), said.get("post_type", ""), said.get("status", "")
    item.title, item.address = collapsed(unescape(TAG.sub("", said.get("title", "")))), said.get("link", "")
    item.file, item.locked = said.get("attachment_url", ""), bool(said.get("post_password"))
    item.published = _published(said)
    return item


def _published(said: dict[str, str]) -> datetime | None:
    if (world := said.get("post_date_gmt", NEVER)) != NEVER and (found := moment(f"{world}Z")):
        return found.astimezone(UTC)
    return moment(said.get("post_date"))
