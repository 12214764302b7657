"""The page while it is being read: its lines, which of them are spoken for, and the parts made so far."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from html import escape, unescape
from itertools import pairwise
from typing import Any

from cms.moving.parts import Part, words
from cms.moving.recognising.wording import BREAK, BULLET, ENDS, LOWER_START, TAG
from cms.moving.source import Kind, Piece

FIRST = {"title": 0, "subtitle": 1, "summary": 2}  # where these stand on every page; all else keeps its place


@dataclass(eq=False)
class Line:
    """A piece, or one line of it, and what is known of it. `label`: the kind of part that took it, '' while free."""

    piece: Piece
    index: int
    text: str
    markup: str
    kind: Kind
    list_number: int = 0
    label: str = ""
    joined: bool = False  # goes on from the line before it
    fact: bool = False  # 'Label: value', of which a fact was read

    def become_item(self, list_number: int) -> None:
        """A line that begins with a bullet is an item of a list."""
        self.kind, self.list_number = Kind.ITEM, list_number
        self.text, self.markup = BULLET.sub("", self.text), BULLET.sub("", self.markup)

    @property
    def free(self) -> bool:
        return not self.label

    @cached_property
    def count(self) -> int:
        """How many words."""
        return len(words(self.text))

    @cached_property
    def key(self) -> str:
        """The text without case, punctuation and white space: the same key, the same text."""
        return " ".join(words(self.text))

    @cached_property
    def ends(self) -> bool:
        """Whether it ends like a sentence."""
        return bool(ENDS.search(self.text))

    @cached_property
    def bold(self) -> bool:
        """Whether all of it is bold: a heading made by hand."""
        html = self.markup.strip()
        return html.startswith(("<b>", "<strong>")) and html.endswith(("</b>", "</strong>")) and html.count("<b") < 2

    @cached_property
    def html(self) -> str:
        """Its inline markup, if that says the same words as its text; else the text."""
        html = self.markup
        if html and html.count("<a ") == html.count("</a>") and words(bare(html)) == words(self.text):
            return html
        return escape(self.text, quote=False)

    def is_prose(self) -> bool:
        """A line of running text by its format or its length; a short line without a stop is none."""
        return self.kind in (Kind.LINE, Kind.PARAGRAPH) and (self.ends or self.count > 14)

    def starts_lower(self) -> bool:
        return bool(LOWER_START.match(self.text))


def bare(html: str) -> str:
    """Inline markup as text; a line break is white space."""
    return unescape(TAG.sub("", BREAK.sub(" ", html)))


@dataclass(eq=False)
class Page:
    """What is known so far. Recognisers read `free` lines and claim them; what one has claimed the next ones skip."""

    lines: list[Line]
    language: str
    city: str = ""
    page_type: str = ""
    name: str = ""  # of the source's own title
    parts: list[tuple[tuple[int, int, int], Part]] = field(default_factory=list)
    made: dict[Line, Part] = field(default_factory=dict)  # the part that each line became
    title: str = ""
    title_index: int = -1
    kicker: str = ""  # what stood above the title: 'tiedote', 'tapahtuma'

    @cached_property
    def flat(self) -> bool:
        """Whether no headings are marked below the title, so that short lines may be some."""
        return not any(
            line.kind == Kind.HEADING and line.index != self.title_index and line.label != "dropped"
            for line in self.lines
        )

    @cached_property
    def spaced(self) -> bool:
        """Whether empty lines part what does not belong together."""
        return any(line.piece.blank_before for line in self.lines)

    @cached_property
    def broken(self) -> set[int]:
        """The numbers of the pieces that were split into lines."""
        numbers = [line.piece.number for line in self.lines]
        return {number for number, following in pairwise(numbers) if number == following}

    @cached_property
    def line_of(self) -> dict[int, Line]:
        """Each line by the number of its piece."""
        return {line.piece.number: line for line in self.lines}

    def after(self, line: Line) -> Line | None:
        """The line under this one."""
        return self.lines[line.index + 1] if line.index + 1 < len(self.lines) else None

    def with_rest(self, line: Line) -> list[Line]:
        """A line and those that go on it."""
        run = [line]
        while (after := self.after(run[-1])) and after.joined and after.free:
            run.append(after)
        return run

    def claim(
        self,
        kind: str,
        values: dict[str, Any],
        lines: Iterable[Line],
        sure: float = 1.0,
        *,
        others: tuple[str, ...] = (),
        note: str = "",
        shared: bool = False,
    ) -> Part:
        """Make a part of these lines. `shared` leaves them free for others: a fact read of a kept paragraph."""
        taken = list(lines)
        pieces = tuple(sorted({line.piece.number for line in taken}))
        part = Part(kind, values, pieces, sure, others, note)
        place = min((line.index for line in taken), default=-1)
        self.parts.append(((FIRST.get(kind, 3), place, len(self.parts)), part))
        if not shared:
            for line in taken:
                line.label = kind
                self.made[line] = part
        return part

    def drop(self, line: Line, reason: str, note: str, sure: float = 0.9) -> None:
        """Leave a line out of the page and say why."""
        self.claim("dropped", {"reason": reason}, [line], sure, others=("paragraph",), note=note)

    def take_back(self, lines: list[Line]) -> None:
        """Undo the parts that were made of these lines alone."""
        undone = {id(self.made[line]) for line in lines if line in self.made}
        self.parts = [placed for placed in self.parts if id(placed[1]) not in undone]

    def ordered(self) -> list[Part]:
        return [part for _place, part in sorted(self.parts, key=lambda placed: placed[0])]

    def of(self, *kinds: str) -> list[Part]:
        return [part for _place, part in self.parts if part.kind in kinds]
