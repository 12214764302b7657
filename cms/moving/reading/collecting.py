"""Gathering the pieces of one page, each checked as it comes."""

from typing import Any

import nh3

from cms.moving.reading import limits
from cms.moving.reading.cleaning import collapsed
from cms.moving.reading.refusals import refusal
from cms.moving.source import Kind, Piece

INLINE = {"a", "b", "strong", "i", "em", "sub", "sup", "br"}
SCHEMES = {"http", "https", "mailto", "tel"}


class Collector:
    """Pieces in reading order, and notes on what was left out."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.notes: list[str] = []
        self.lists = 0
        self._characters = 0

    def add(self, kind: Kind, text: str, html: str = "", **values: Any) -> None:
        """One more; without words, picture and address there is nothing to add. Raises SourceError."""
        text, alt = collapsed(text), collapsed(values.pop("alt", ""))
        if not (text or alt or values.get("attachment") or values.get("address")):
            return
        self._characters += len(text) + len(alt)
        limits.check_length(self._characters)
        if len(self.pieces) >= limits.MOST_PIECES:
            raise refusal("pieces", most=limits.MOST_PIECES)
        self.pieces.append(Piece(len(self.pieces), kind, text, harmless(html) if text else "", alt=alt, **values))

    def note(self, sentence: str) -> None:
        """Said once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def next_list(self) -> int:
        """The number of a list that begins."""
        self.lists += 1
        return self.lists


def harmless(html: str) -> str:
    """Inline markup and nothing else, whatever was given."""
    if "<" not in html:
        return html
    return nh3.clean(html, tags=INLINE, attributes={"a": {"href"}}, link_rel=None, url_schemes=SCHEMES)
