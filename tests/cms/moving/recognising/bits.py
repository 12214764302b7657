"""Pages to be recognised, in bits that know what they should become, whatever format they come in."""

from dataclasses import dataclass, field
from html import unescape
from typing import Any

from cms.moving.parts import Recognised

WELCOME = {"event_time", "place", "key_figure"}


@dataclass(frozen=True)
class Want:
    """A part that must come of a bit: its kind and those of its values that the bit decides."""

    kind: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Bit:
    """One block of a page. `shape` is how HTML would mark it: 'h1' to 'h4', 'p', 'ul', 'ol', 'picture', 'caption',
    'lines' (short lines in one block) or 'quote'. What each format makes of it is for `formats`."""

    shape: str
    lines: tuple[str, ...]
    wants: tuple[Want, ...] = ()
    alt: str = ""


@dataclass(frozen=True)
class Sample:
    """A page of bits with its type and language."""

    name: str
    page_type: str
    language: str
    bits: tuple[Bit, ...]


@dataclass
class Score:
    """How many elements were right, kind by kind, and what went wrong."""

    right: dict[str, int] = field(default_factory=dict)
    all: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def count(self, kind: str, good: bool, told: str) -> None:
        self.all[kind] = self.all.get(kind, 0) + 1
        self.right[kind] = self.right.get(kind, 0) + good
        if not good:
            self.wrong.append(told)

    @property
    def share(self) -> float:
        return sum(self.right.values()) / sum(self.all.values())

    def table(self) -> str:
        rows = [f"{kind:14} {self.right[kind]:5} of {count:5}" for kind, count in sorted(self.all.items())]
        return "\n".join([*rows, f"{'all':14} {self.share:.2%}"])


def assess(score: Score, sample: Sample, numbers: list[tuple[int, ...]], found: Recognised, where: str) -> None:
    """Compare what was found with what each bit wants. `numbers` are the pieces that each bit became."""
    type_ok = found.page_type == sample.page_type
    score.count("page type", type_ok, f"{where}: {found.page_type} for {sample.page_type}")
    score.count("language", found.language == sample.language, f"{where}: {found.language}")
    for bit, pieces in zip(sample.bits, numbers, strict=True):
        for want in bit.wants:
            here = [part for part in found.parts if set(part.pieces) & set(pieces)]
            good = any(part.kind == want.kind and fits(part.values, want.values) for part in here)
            told = [(part.kind, part.values) for part in here]
            score.count(want.kind, good, f"{where}: {want} from {bit.lines[:2]} became {told}")
        if bit.wants:
            more = others_of(bit, pieces, found)
            score.count("nothing else", not more, f"{where}: {bit.lines[:2]} also became {more}")


def others_of(bit: Bit, pieces: tuple[int, ...], found: Recognised) -> list[str]:
    """Parts of a bit that nobody asked for; facts that stay in the text as well are welcome."""
    asked = {want.kind for want in bit.wants} | WELCOME
    return [part.kind for part in found.parts if set(part.pieces) & set(pieces) and part.kind not in asked]


CHECKS = {
    "holds": lambda have, value: value in unescape(have.get("html", have.get("text", ""))),
    "names": lambda have, value: tuple(row["name"] for row in have.get("rows", ())) == value,
    "items": lambda have, value: have.get("html", "").count("<li>") == value,
}


def fits(have: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """Whether a part has the values that a bit decides; some keys compare more loosely."""
    return all(CHECKS[key](have, value) if key in CHECKS else have.get(key) == value for key, value in wanted.items())
