"""Where every word of a source went: into a part of the page, among what is dropped, or, never, nowhere."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from cms.moving.parts import Part, Recognised, words
from cms.moving.recognising.labels import LABELS, SAID, STEM
from cms.moving.recognising.wording import TAG

BLOCK = re.compile(r"</?(?:p|li|ul|ol|br)\b[^>]*>")
NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Words:
    """Words of one piece that share a fate; `reason` says why they were dropped, '' for lost ones."""

    piece: int
    words: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True)
class Accounting:
    """All words of a source: how many there are and are kept, which were dropped and which are lost."""

    total: int
    kept: int
    dropped: tuple[Words, ...]
    lost: tuple[Words, ...]

    @property
    def complete(self) -> bool:
        return not self.lost


def accounting(recognised: Recognised) -> Accounting:
    """Follow each word of the source.

    A word is kept where a part that names its piece says it: as it stands, in another form ('puh. 050 123 4567' as
    +358501234567, 'koordinaattorina' as 'koordinaattori'), or as the label that the block itself shows ('Kuva:').
    """
    shares = [Share(part) for part in recognised.parts]
    of_piece: dict[int, list[Share]] = defaultdict(list)
    for share in shares:
        for number in share.part.pieces:
            of_piece[number].append(share)
    total = 0
    dropped: list[Words] = []
    lost: list[Words] = []
    for piece in recognised.source.pieces:
        rest = words(f"{piece.text} {piece.alt}")
        total += len(rest)
        here = of_piece[piece.number]
        for share in here:
            rest = share.take(rest)
        if not rest:
            continue
        reason = next((share.part.values["reason"] for share in here if share.part.kind == "dropped"), "")
        (dropped if reason else lost).append(Words(piece.number, tuple(rest), reason))
    gone = sum(len(one.words) for one in [*dropped, *lost])
    kept = total - gone
    return Accounting(total, kept, tuple(dropped), tuple(lost))


class Share:
    """What one part can take of the words of its pieces. Each word it holds is taken once."""

    def __init__(self, part: Part) -> None:
        self.part = part
        said = [] if part.kind == "dropped" else [word for text in texts(part.values) for word in words(text)]
        self.words = Counter(said)
        self.said = frozenset(said)
        self.changed = part.kind in LABELS
        self.stems = {word[:STEM] for word in self.said if len(word) >= STEM} if self.changed else set()
        self.digits = "".join(NUMBER.findall(" ".join(said))) if self.changed else ""
        self.numbers = {int(word) for word in self.said if word.isascii() and word.isdigit() and len(word) < 20}

    def take(self, rest: list[str]) -> list[str]:
        """What of these words it does not hold."""
        left = []
        for word in rest:
            if self.words[word]:
                self.words[word] -= 1
            elif not (self.changed and self.says_otherwise(word)):
                left.append(word)
        return left

    def says_otherwise(self, word: str) -> bool:
        """Whether a part that changes what it reads (a number, a date, a role) says this word in its own way."""
        if word in self.said or word in LABELS[self.part.kind] or word in SAID:
            return True
        if word.isascii() and word.isdigit():
            return (len(word) < 20 and int(word) in self.numbers) or word.lstrip("0") in self.digits
        return len(word) >= STEM and word[:STEM] in self.stems


def texts(values: Any, key: str = "") -> Iterator[str]:
    """All texts among the values of a part, markup taken off."""
    if isinstance(values, dict):
        for name, value in values.items():
            yield from texts(value, name)
    elif isinstance(values, list | tuple):
        for value in values:
            yield from texts(value, key)
    elif isinstance(values, str):
        yield unescape(TAG.sub("", BLOCK.sub(" ", values))) if key == "html" else values
    elif values is not None and not isinstance(values, bool):
        yield str(values)
