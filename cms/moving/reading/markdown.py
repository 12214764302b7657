"""Markdown (CommonMark, tables), made into a page of HTML and read as that."""

import re
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _
from markdown_it import MarkdownIt

from cms.moving.reading import limits
from cms.moving.reading.cleaning import collapsed, whole
from cms.moving.reading.html import read_page
from cms.moving.reading.html.facts import moment
from cms.moving.reading.refusals import refusal
from cms.moving.source import Source

MATTER = re.compile(r"\A---[ \t]*\n(.{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
FIELD = re.compile(r"^(\w[\w-]{0,40})\s*:\s*(.*)$")
BLOCKS = re.compile(r"\n[ \t\r]*\n")
MOST_MARKS = 4_000  # in one paragraph: the parser compares brackets, stars and backticks with each other
MOST_NESTED = 100  # quotes and lists inside each other; what lies deeper would be lost without a word
READ = {"title", "date", "published", "lang", "language"}


def read_markdown(name: str, text: str) -> Source:
    """Raises SourceError."""
    limits.check_length(len(text))
    if any(_is_knotted(block) for block in BLOCKS.split(text)):
        raise refusal("elements", most=MOST_MARKS)
    matter, text = _matter(whole(text).replace("\r\n", "\n").replace("\r", "\n"))
    page = read_page(
        name, MarkdownIt("commonmark", {"html": True, "maxNesting": MOST_NESTED}).enable("table").render(text)
    )
    notes = page.notes
    if left := ", ".join(f"{key}: {value}" for key, value in matter.items() if key not in READ and value):
        notes += (_("Left out, as it was not shown on the page: “%(words)s”") % {"words": left[:500]},)
    language = (matter.get("lang") or matter.get("language") or page.language)[:2].lower()
    return replace(
        page, format="markdown", notes=notes, title=matter.get("title") or page.title, published=_published(matter),
        language=language if language in {"fi", "en", "sv"} else "",
    )  # fmt: skip


def _is_knotted(block: str) -> bool:
    nested = max((line.count(">") for line in block[:100_000].splitlines()), default=0) if ">" * 20 in block else 0
    return sum(map(block.count, "[*_`<")) > MOST_MARKS or nested > MOST_NESTED


def _matter(text: str) -> tuple[dict[str, str], str]:
    """What stands between two lines of hyphens at the beginning, and the rest."""
    found = MATTER.match(text)
    fields = [FIELD.match(line) for line in found[1].splitlines() if line.strip()] if found else []
    if not found or not fields or not fields[0]:
        return {}, text
    values = {field[1].lower(): collapsed(field[2]).strip("\"'") for field in fields if field}
    return values, text[found.end() :]


def _published(matter: dict[str, str]) -> datetime | None:
    return moment(matter.get("published")) or moment(matter.get("date"))
