"""Plain text as it is copied from a browser: lines, bullets, numbered lists, rows of cells between tabs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from cms.moving.reading import limits
from cms.moving.reading.cleaning import LINE_END, collapsed, whole
from cms.moving.reading.collecting import Collector
from cms.moving.reading.refusals import refusal
from cms.moving.source import Kind

BULLET = re.compile(r"[•●▪■◦‣\u2043∙·*\uf0b7](?:\s+|$)")
WORD_BULLET = re.compile(r"o\t\s*(?=\S)")  # Word's second level, as it is pasted
HYPHEN = re.compile(r"-\s+")
NUMBER = re.compile(r"(\d{1,3})[.)]\s+")
CELLS = 3  # in a row, from which rows between tabs are a table; two are a label and its value


@dataclass
class Line:
    """`mark` is 'bullet', 'hyphen', 'number' or ''; `text` is what follows it."""

    raw: str
    text: str
    mark: str = ""
    value: int = 0  # NUMBER
    blank_before: bool = False


def read_lines(text: str, pieces: Collector) -> None:
    """Raises SourceError."""
    limits.check_length(len(text) // 8)  # blanks are no words, but they take time
    block: list[Line] = []
    for line in _lines(whole(text)):
        if block and not _goes_on(block, line):
            _add(block, pieces)
            block = []
        block.append(line)
    if block:
        _add(block, pieces)


def _lines(text: str) -> Iterator[Line]:
    blank, mark = False, ""
    for raw in LINE_END.split(text):
        bare = collapsed(raw)
        if not bare:
            blank = True
            continue
        line = _mark(raw, bare)
        line.blank_before, blank = blank, False
        if line.mark and not line.text:  # a bullet on a line of its own: its text is on the next
            mark, blank = line.mark, line.blank_before
            continue
        if mark:
            line.mark, mark = line.mark or mark, ""
        yield line


def _mark(raw: str, bare: str) -> Line:
    if found := NUMBER.match(bare):
        return Line(raw, bare[found.end() :], "number", int(found[1]))
    if found := HYPHEN.match(bare):
        return Line(raw, bare[found.end() :], "hyphen")
    if found := BULLET.match(bare):
        return Line(raw, bare[found.end() :], "bullet")
    return Line(raw, bare[2:], "bullet") if WORD_BULLET.match(raw.strip()) else Line(raw, bare)


def _goes_on(block: list[Line], line: Line) -> bool:
    """Whether the line belongs to the list or table that the block is."""
    last = block[-1]
    if last.mark != line.mark:
        return False
    if line.mark == "number":
        return line.value == last.value + 1
    if line.mark:
        return line.mark == "bullet" or not line.blank_before  # what people say stands apart, each with its hyphen
    return not line.blank_before and _is_row(last) and _is_row(line) and _width(last) == _width(line)


def _is_row(line: Line) -> bool:
    return _width(line) >= CELLS


def _width(line: Line) -> int:
    return len(line.raw.strip(" ").split("\t")) if line.raw.strip() else 0


def _add(block: list[Line], pieces: Collector) -> None:
    first = block[0]
    if first.mark and _is_list(block, pieces):
        number = pieces.next_list()
        for line in block:
            pieces.add(
                Kind.ITEM, line.text, escape(line.text, quote=False), level=1,
                list_number=number, ordered=line.mark == "number", blank_before=line.blank_before,
            )  # fmt: skip
    elif len(block) > 1 and not first.mark:
        _add_table(block, pieces)
    else:
        for line in block:
            text = collapsed(line.raw) or line.text
            pieces.add(Kind.LINE, text, escape(text, quote=False), blank_before=line.blank_before)


def _is_list(block: list[Line], pieces: Collector) -> bool:
    """One hyphen may begin what somebody says, one number a date: '- Hienoa, sanoo …', '2. elokuuta'."""
    first = block[0]
    if first.mark == "bullet":
        return True
    if first.mark == "number" and first.value != 1:
        return False
    announced = bool(pieces.pieces) and pieces.pieces[-1].text.endswith(":")
    return len(block) > 1 or announced


def _add_table(block: list[Line], pieces: Collector) -> None:
    rows = tuple(tuple(collapsed(cell) for cell in line.raw.strip(" ").split("\t")) for line in block)
    if len(rows) * len(rows[0]) > limits.MOST_CELLS:
        raise refusal("cells", most=limits.MOST_CELLS)
    text = " ".join(cell for row in rows for cell in row if cell)
    pieces.add(Kind.TABLE, text, escape(text, quote=False), rows=rows, blank_before=block[0].blank_before)
