"""One web page, from its markup to a Source."""

import re
from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from cms.moving.reading import limits
from cms.moving.reading.cleaning import BROKEN
from cms.moving.reading.collecting import Collector
from cms.moving.reading.html.facts import Facts, facts_of
from cms.moving.reading.html.inside import lifted
from cms.moving.reading.html.media import Files
from cms.moving.reading.html.walk import Walk
from cms.moving.reading.refusals import refusal
from cms.moving.source import Kind, Piece, Source

MOST_MARKUP = 12 * 1024**2  # characters without pictures: the parser needs six times as much memory
# Attributes without end: the parser compares each with all before.
LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{100000}")


def read_page(name: str, markup: str, files: Mapping[str, bytes] | None = None, address: str = "") -> Source:
    """`files`: what came along, by the address that the page gives it; `address`: where it stood, if known already.

    Raises SourceError.
    """
    pieces = Collector()
    facts = gather(markup, pieces, Files(files), address)
    return Source(
        name=name, format="html", pieces=tuple(_with_title(pieces.pieces)), notes=tuple(pieces.notes),
        title=facts.title, language=facts.language, published=facts.published, page_type=facts.page_type,
        address=facts.address or address,
    )  # fmt: skip


def gather(markup: str, pieces: Collector, files: Files, address: str = "") -> Facts:
    """All pieces of the markup, and what it says of itself. Raises SourceError."""
    markup, files.inside = lifted(markup)
    root = _parsed(markup)
    if root is None:
        return Facts("", "", None, "", "")
    facts = facts_of(root, markup)
    base = next((each.get("href", "") for each in root.iter("base")), "")
    Walk(root, pieces, files, base if base.startswith("http") else address or facts.address).go()
    return facts


def _parsed(markup: str) -> etree._Element | None:
    """None where there is nothing."""
    _check(markup)
    plain = BROKEN.sub("", markup).encode()
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(plain, parser) if plain.strip() else None
    except etree.XMLSyntaxError:  # nothing but marks
        return None


def _check(markup: str) -> None:
    """What the parser would take too long for, or too much memory. Raises SourceError."""
    if len(markup) > MOST_MARKUP:
        raise refusal("large", found=len(markup) // 1024**2, most=MOST_MARKUP // 1024**2)
    if markup.count("<") > 2 * limits.MOST_ELEMENTS or LONG_TAG.search(markup):  # each begins and ends
        raise refusal("elements", most=limits.MOST_ELEMENTS)


def _with_title(pieces: list[Piece]) -> list[Piece]:
    """Where a page's only first heading stands in its header, what follows it there belongs to the page."""
    first = next((piece for piece in pieces if piece.kind is Kind.HEADING and piece.level == 1), None)
    titles = [piece for piece in pieces if piece.kind is Kind.HEADING and piece.level == 1]
    if first is None or any(piece.region != "header" for piece in titles):
        return pieces
    end = next((piece.number for piece in pieces[first.number :] if piece.region != "header"), len(pieces))
    return [replace(piece, region="") if first.number <= piece.number < end else piece for piece in pieces]
