"""Texts of two editions side by side: in order, of the same kind of place, about as long, with the same numbers."""

import re
from dataclasses import dataclass, field
from typing import Any

from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from citypages.moving.drafting.markup import plain
from citypages.moving.editions.likeness import NUMBER, names_in, shared

NO_PAIR = float("-inf")
MOST = 400  # texts of one edition that are compared with all of the other
BAND = 60  # beyond that many places apart, texts of longer pages are not compared


@dataclass
class Text:
    """A translatable text with where it stands: field, or kind of block and its part."""

    path: str
    place: str
    data: str  # markup as wagtail-localize has it, links as <a id="a1">
    attrs: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.words = plain(self.data)
        self.numbers = set(NUMBER.findall(self.words))
        self.names = names_in(self.words)


def texts_of(page: Any) -> list[Text]:
    """What wagtail-localize would have translated of a page in memory, in its order."""
    kinds = {str(block["id"]): block["type"] for block in page.body.raw_data}
    found = [value for value in extract_segments(page) if isinstance(value, StringSegmentValue)]
    found.sort(key=lambda value: value.order)
    return [Text(value.path, _place(value.path, kinds), value.string.data, value.attrs or {}) for value in found]


def paired(source: list[Text], target: list[Text]) -> list[tuple[Text | None, Text | None]]:
    """All texts of both, in order, each with its counterpart or None (alignment as of two sequences)."""
    rows, columns = len(source), len(target)
    near = max(BAND, abs(rows - columns) + BAND) if max(rows, columns) > MOST else max(rows, columns)
    best: list[dict[int, tuple[float, str]]] = [{} for _row in range(rows + 1)]

    def at(row: int, column: int) -> float:
        return best[row].get(column, (NO_PAIR, ""))[0] if row and column else 0.0

    for row in range(1, rows + 1):
        for column in range(max(1, row - near), min(columns, row + near) + 1):
            both = at(row - 1, column - 1) + alike(source[row - 1], target[column - 1])
            best[row][column] = max((both, "both"), (at(row - 1, column), "source"), (at(row, column - 1), "target"))
    return _traced(source, target, best)


def alike(source: Text, target: Text) -> float:
    """How likely one says what the other says; NO_PAIR where it cannot be."""
    if source.place != target.place or not source.words or not target.words:
        return NO_PAIR
    ratio = len(target.words) / len(source.words)
    if not 1 / 4 <= ratio <= 4 and abs(len(target.words) - len(source.words)) > 40:
        return NO_PAIR
    score = 1.0 - abs(1 - min(ratio, 1 / ratio)) / 2
    if source.numbers or target.numbers:
        score += 2 * shared(source.numbers, target.numbers) - 0.8
    if source.names and target.names:
        score += shared(source.names, target.names)
    return score


def _traced(source: list[Text], target: list[Text], best: Any) -> list[tuple[Text | None, Text | None]]:
    row, column = len(source), len(target)
    found: list[tuple[Text | None, Text | None]] = []
    while row and column:
        step = best[row].get(column, (0.0, "source"))[1]
        if step == "both":
            found.append((source[row - 1], target[column - 1]))
        elif step == "source":
            found.append((source[row - 1], None))
        else:
            found.append((None, target[column - 1]))
        row -= step in ("both", "source")
        column -= step in ("both", "target")
    found += [(text, None) for text in reversed(source[:row])]
    found += [(None, text) for text in reversed(target[:column])]
    return found[::-1]


def _place(path: str, kinds: dict[str, str]) -> str:
    """'title', or 'heading.text': the path with the kind of its block and without the ids of items."""
    _field, _dot, rest = path.partition(".")
    key, _dot, inner = rest.partition(".")
    if key not in kinds:
        return path
    return f"{kinds[key]}.{re.sub(r'[0-9a-f-]{36}|[0-9]+-[0-9]+', '', inner)}".rstrip(".")
