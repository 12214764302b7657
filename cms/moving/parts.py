"""What a piece of a page was recognised as: parts, each with its values, its sources and how sure that is."""

import re
from dataclasses import dataclass, field
from typing import Any

from cms.moving.source import Source

PAGE_TYPES = ("city", "programme", "news", "event", "project", "content")

# Kind of part: the keys of its values. Texts are plain unless named `html`. What is missing is '' or absent.
# `html` holds paragraphs (<p>, <ul>, <ol>, <li>) of the inline markup of Piece.html.
KINDS: dict[str, tuple[str, ...]] = {
    "title": ("text",),
    "subtitle": ("text",),
    "summary": ("text",),  # the ingress
    "heading": ("text", "level"),  # 2, 3 or 4
    "paragraph": ("html",),
    "list": ("html", "ordered"),
    # phone is E.164 or ''; email has '@'; valid_until is 'past' where the role has ended; scope such as
    # 'kansallinen verkosto'; portrait is the number of the piece that holds the picture, or None.
    "person": ("name", "title", "organisation", "phone", "email", "scope", "ended", "portrait", "coordinator"),
    # picture: the number of the piece that holds it, or None (text has only captions and credits);
    # credit_kind: 'photo', 'drawing', 'chart', 'video'.
    "figure": ("picture", "alt", "caption", "credit", "credit_kind"),
    # short: a later form with the surname alone; attribution: who said it, as it stood.
    "quote": ("text", "speaker", "title", "organisation", "short", "attribution"),
    "table": ("caption", "rows", "has_header"),
    "video": ("address", "title", "language"),
    # each of `rows`: {name, expansion, address (with scheme), number of its piece}
    "project_list": ("heading", "rows"),
    "focus_area": ("name", "tagline"),  # its heading; what follows it are parts of their own
    # "Lue lisää …" that stands alone, a call to act; without an address, target says to what: "projects", "calls".
    "link": ("text", "address", "language", "target"),
    "document": ("title", "address", "piece", "language", "format"),  # '… -esite (pdf)'
    "tags": ("tags",),  # hashtags without '#'
    "external_news": ("title", "source", "date", "address"),
    "key_figure": ("number", "unit", "text"),
    # Facts about the page itself
    "stamp": ("published", "updated"),  # ISO 8601 with the offset of Europe/Helsinki
    "event_time": ("start", "end", "all_day"),  # ISO 8601 with offset; a part may also be inside a kept paragraph
    "place": ("name", "address"),
    "short_address": ("path", "host"),  # becomes a redirect: '6aika' of www.ouka.fi/6aika
    "project_fact": ("field", "value"),  # field: code, acronym, expansion, fund, starts, ends, total_cost, website …
    "dropped": ("reason",),  # a key of REASONS
}

REASONS = (
    "share",  # a share button
    "breadcrumb",
    "navigation",
    "dead_feed",  # a heading of social media, or of news, with nothing below it
    "duplicate",  # stood twice; kept once
    "machine_alt",  # "Cover for article …", a file's name
    "label",  # a word such as 'Kaupunkikoordinaattori' or 'Ajankohtaista' that the block itself says
    "repeated_title",
    "empty",
)

WORD = re.compile(r"\w+", re.UNICODE)


@dataclass(frozen=True)
class Part:
    """One part of the page to be.

    `pieces` are the numbers of the source's pieces it was made of; a piece may feed several parts (a paragraph that is
    kept and of which a date was read). `sure` is 0 to 1: from 0.8 on it is taken as it is, below 0.5 the page asks for
    a look. `others` are kinds it could be instead, likeliest first: one click changes it. `note` is a translated
    sentence for the editor, where there is something to say.
    """

    kind: str
    values: dict[str, Any]
    pieces: tuple[int, ...]
    sure: float = 1.0
    others: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Recognised:
    """A source with what each piece of it is, in the order of the page to be."""

    source: Source
    page_type: str
    type_sure: float
    language: str  # 'fi' or 'en'
    parts: tuple[Part, ...]
    other_types: tuple[str, ...] = field(default=())  # likeliest first


def words(text: str) -> list[str]:
    """The words of a text, for accounting: each run of letters and digits, in lower case."""
    return [word.lower() for word in WORD.findall(text)]
