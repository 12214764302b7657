"""A page under review, row by row: what the source says, and what it was recognised as."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from citypages.moving.drafting.markup import rich
from citypages.moving.models import MovedPage
from citypages.moving.services import parts_of, source_of
from citypages.moving.views.kinds import KIND_NAMES, REASON_NAMES, KindName
from citypages.moving.views.matches import Match, matches_of
from citypages.moving.views.part_form import PartForm
from cms.moving.parts import KINDS, Part
from cms.moving.source import Kind, Piece

SURE, CHECK = 0.8, 0.5  # from here on
# How sure, in words; also the name in the style sheet.
SURENESS = {"sure": _("sure"), "check": _("check this"), "guess": _("a guess"), "yours": _("as you chose")}
OTHERS = 3  # kinds on buttons; all stand in the menu
MOST_FIELDS = 400  # on one page of rows
MOST_ROWS = 80


@dataclass
class Row:
    """One part with its source. `following` leads to the next part that asks for a look, '' after the last."""

    number: int
    part: Part
    sources: list[tuple[Piece, bool]]  # and whether it stood in a row above already
    form: PartForm
    was: str  # kind that was recognised
    level: str = "sure"
    matches: list[Match] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)  # keys of attachments
    following: str = ""

    @property
    def kind(self) -> KindName:
        return KIND_NAMES[self.part.kind]

    @property
    def sureness(self) -> Any:
        return SURENESS[self.level]

    @property
    def asks(self) -> bool:
        """Whether somebody should look."""
        return self.level in ("check", "guess")

    @property
    def is_dropped(self) -> bool:
        return self.part.kind == "dropped"

    @property
    def reason(self) -> Any:
        return reason_of(self.part)

    @property
    def others(self) -> list[tuple[str, KindName]]:
        """What it could be instead, likeliest first; of what is left out, what it was before or else a paragraph."""
        keys = [key for key in dict.fromkeys(self.part.others) if key in KINDS and key != self.part.kind]
        if self.is_dropped:
            keys = [key for key in keys if key != "dropped"] or ["paragraph"]
        return [(key, KIND_NAMES[key]) for key in keys if key != "dropped"][:OTHERS]

    @property
    def html(self) -> str:
        """A text with its markup, harmless."""
        return rich(str(self.part.values.get("html") or ""))

    @property
    def table(self) -> Sequence[Sequence[str]]:
        return self.part.values.get("rows") or () if self.part.kind == "table" else ()


def level_of(part: Part, number: int, choices: Mapping[str, Any]) -> str:
    """How sure a part is: a key of SURENESS."""
    chosen = {*choices.get("kinds", {}), *choices.get("values", {}), *map(str, choices.get("checked", ()))}
    if str(number) in chosen:
        return "yours"
    return "sure" if part.sure >= SURE else "check" if part.sure >= CHECK else "guess"


def doubtful_of(moved: MovedPage) -> list[int]:
    """Numbers of the parts that ask for a look, from what is stored, without unpacking it."""
    choices = moved.choices
    seen = {*choices.get("kinds", {}), *choices.get("values", {}), *map(str, choices.get("checked", ()))}
    parts = moved.recognised.get("parts", ())
    return [number for number, part in enumerate(parts) if part["sure"] < SURE and str(number) not in seen]


def spans(parts: Sequence[Part]) -> list[range]:
    """Numbers of the parts, cut where a page of rows is full: a form has no more fields than Django takes."""
    cuts, fields = [0], 0
    for number, part in enumerate(parts):
        more = 4 + len(KIND_NAMES[part.kind].fields) + 3 * len(part.values.get("rows") or ())
        if number > cuts[-1] and (fields + more > MOST_FIELDS or number - cuts[-1] >= MOST_ROWS):
            cuts.append(number)
            fields = 0
        fields += more
    return [range(start, end) for start, end in zip(cuts, [*cuts[1:], len(parts)], strict=True)]


def address_of(number: int, cut: Sequence[range], page: int) -> str:
    """Of a row: on this page of rows, or on another one."""
    there = next(index for index, span in enumerate(cut, 1) if number in span)
    return f"#part-{number}" if there == page else f"?p={there}#part-{number}"


def dropped_of(moved: MovedPage, parts: Sequence[Part]) -> list[tuple[int, str, Any]]:
    """What is left out: number, beginning of its text, and the reason."""
    pieces = moved.source["pieces"]
    return [
        (number, " ".join(pieces[piece]["text"] for piece in part.pieces)[:80], reason_of(part))
        for number, part in enumerate(parts)
        if part.kind == "dropped"
    ]


def reason_of(part: Part) -> Any:
    """Why a part is left out, in words."""
    return REASON_NAMES.get(str(part.values.get("reason")), part.values.get("reason"))


def rows_of(
    moved: MovedPage, span: range, cut: Sequence[range], bound: Mapping[int, PartForm] | None = None
) -> list[Row]:
    """The rows of a span; forms that were sent and are at fault stand as they were typed."""
    source, parts = source_of(moved), parts_of(moved)
    found = matches_of(moved, parts, span)
    pictures = {attached.piece: attached.pk for attached in moved.attachments.defer("content")}
    doubtful = doubtful_of(moved)
    stored = moved.recognised["parts"]
    shown: set[int] = set()
    page = cut.index(span) + 1
    rows = []
    for number in span:
        part = parts[number]
        pieces = [source.pieces[piece] for piece in part.pieces]
        rows.append(
            Row(
                number=number,
                part=part,
                sources=[(piece, piece.number in shown) for piece in pieces],
                form=(bound or {}).get(number) or PartForm(number, part),
                was=stored[number]["kind"],
                level=level_of(part, number, moved.choices),
                matches=found.get(number, []),
                pictures=[
                    pictures[piece.number]
                    for piece in pieces
                    if piece.kind == Kind.PICTURE and piece.number in pictures
                ],
                following=next((address_of(other, cut, page) for other in doubtful if other > number), ""),
            )
        )
        shown |= set(part.pieces)
    return rows
