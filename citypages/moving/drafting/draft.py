"""A draft in the making: fields, blocks, notes, and which words of the source each part of it carries."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from citypages.moving.drafting.markup import cut, words_of
from citypages.moving.drafting.wanted import Wanted, WantedPerson, WantedPicture, wanted_in
from cms.moving.parts import Recognised, words

MOST_NOTES = 200


@dataclass
class Block:
    """A block of the stream; `order` is the number of its part, or a little more for what follows from it."""

    kind: str
    value: Any
    order: float


@dataclass(frozen=True)
class Known:
    """What there is of somebody whom the source names: a record ('known'), nothing yet ('new'), or no wish ('text')."""

    state: str
    key: int | None = None
    said: str = ""  # by the record


@dataclass
class Place:
    """Where the draft will stand, and what is known there: found before anything is drawn."""

    city: str = ""  # key
    language: str = "fi"
    type_name: str = "content"  # of Recognised.page_type, as far as the site has a place for it
    blocks: frozenset[str] = frozenset()  # that the page's stream takes
    people: dict[int, Known] = field(default_factory=dict)  # by part
    projects: dict[tuple[int, int], int] = field(default_factory=dict)  # part and row: key of a project's page
    attached: frozenset[int] = frozenset()  # pieces whose picture or document has come along


@dataclass
class Draft:
    """What the page will say."""

    recognised: Recognised
    place: Place
    fields: dict[str, Any] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    redirects: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    carried: dict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    leftover: dict[int, str] = field(default_factory=dict)  # piece: what no other place takes
    dropped: list[tuple[int, list[str], str]] = field(default_factory=list)  # piece, words, reason
    forms: Counter[str] = field(default_factory=Counter)  # words that are there in another form
    in_blocks: Counter[str] = field(default_factory=Counter)  # words that are there as they are
    became: dict[int, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))  # field or block, text

    def put(self, part: int, kind: str, value: Any, *, after: float = 0.0) -> None:
        """Add a block; what the wanted rows say is carried with it."""
        self.blocks.append(Block(kind, value, part + after))
        self._carry(part, " ".join([words_of(value), *(_words_of_wanted(each) for each in wanted_in(value))]))
        self.became[part].append((kind, " ".join(words_of(value).split())))

    def set(self, part: int, name: str, value: Any, most: int = 0) -> bool:
        """Fill a field that is still empty; a text longer than `most` in part, the rest is left for the text."""
        if self.fields.get(name) or value in ("", None):
            return False
        if most and isinstance(value, str):
            value = cut(value, most)
        self.fields[name] = value
        said = words_of(value) if isinstance(value, str) else ""
        self._carry(part, said)
        self.became[part].append((name, said or str(value)))
        return True

    def say(self, part: int, text: str) -> None:
        """Words of the source that a part carries in another form: a date, a number, an address."""
        self.carried[part].update(words(text))
        self.forms.update(words(text))

    def _carry(self, part: int, text: str) -> None:
        self.carried[part].update(words(text))
        self.in_blocks.update(words(text))

    def drop(self, piece: int, said: list[str], reason: str) -> None:
        """Words of a piece that are not in the draft, for a reason of cms.moving.parts.REASONS."""
        self.dropped.append((piece, said, reason))

    def note(self, sentence: str) -> None:
        """Something for the editor, once; nobody reads hundreds."""
        if sentence and len(self.notes) < MOST_NOTES and sentence not in self.notes:
            self.notes.append(sentence)

    @property
    def wanted(self) -> list[Wanted]:
        """Everything that has to be stored with the draft."""
        return [each for block in self.blocks for each in wanted_in(block.value)]


def _words_of_wanted(wanted: Wanted) -> str:
    if isinstance(wanted, WantedPerson):
        said = (wanted.values.get(name) for name in ("title", "organisation", "phone", "email"))
        return " ".join([wanted.name, *(str(value) for value in said if value and wanted.key is None)])
    if isinstance(wanted, WantedPicture):
        return f"{wanted.alt} {wanted.caption} {wanted.credit}"
    return str(getattr(wanted, "title", ""))
