"""From pieces to lines: a paragraph of line breaks is often several things, such as name, title and telephone."""

import re

from cms.moving.parts import words
from cms.moving.recognising.page import Line, bare
from cms.moving.recognising.wording import BREAK, BULLET, ENDS, MAIL, PHONE
from cms.moving.source import Kind, Piece, Source

TWICE = re.compile(r"(?:<br\s*/?>\s*){2,}", re.IGNORECASE)
SHORT, LONGEST_CONTACT, LONGEST_LABEL = 14, 30, 4  # words of a line that may stand for itself


def lines_of(source: Source) -> list[Line]:
    """Each piece as one line, or as the lines that its breaks make of it."""
    found: list[Line] = []
    for piece in source.pieces:
        for text, markup in split(piece):
            found.append(Line(piece, len(found), text, markup, piece.kind, piece.list_number))
    return found


def split(piece: Piece) -> list[tuple[str, str]]:
    """Text and markup of each line; the piece itself where it is one text, or where its markup says something else."""
    whole = [(piece.text, piece.html)]
    if piece.kind != Kind.PARAGRAPH or not BREAK.search(piece.html):
        return whole
    markups = [line for block in TWICE.split(piece.html) for line in in_block(block)]
    lines = [(" ".join(bare(markup).split()), markup.strip()) for markup in markups]
    lines = [(text, markup) for text, markup in lines if text]
    return lines if words(" ".join(text for text, _markup in lines)) == words(piece.text) else whole


def in_block(block: str) -> list[str]:
    """The lines of a block, if they have bullets, or most are too short to be sentences of one paragraph."""
    lines = BREAK.split(block)
    short = sum(map(stands_alone, lines))
    listed = sum(bool(BULLET.match(bare(line).strip())) for line in lines) > 1
    return lines if listed or short * 2 >= len(lines) else [block]


def stands_alone(line: str) -> bool:
    """A short line without a stop, one with a number or an address to reach somebody, or a label with a colon."""
    text = bare(line).strip()
    count = len(words(text))
    reached = count <= LONGEST_CONTACT and bool(MAIL.search(text) or PHONE.search(text))
    labelled = text.endswith(":") and count <= LONGEST_LABEL
    return reached or labelled or (count <= SHORT and not ENDS.search(text))
