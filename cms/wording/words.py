"""Words and what they are forms of, by the analysers of search."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Prefix

from cms.search.analysis import read

WORD = re.compile(r"\w+")
# An address is no running text: no term is looked for in it.
ADDRESS = re.compile(
    r"\S+@\S+\.\w+|\b(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:fi|eu|com|org|net|io)\b(?:/\S*)?"
)


class Word(NamedTuple):
    """A word where it stands in a text."""

    text: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Every word outside addresses; parts joined by a hyphen are words of their own."""
    addresses = [found.span() for found in ADDRESS.finditer(text)]
    for found in WORD.finditer(text):
        if not any(start <= found.start() < end for start, end in addresses):
            yield Word(found[0], *found.span())


def bases(word: str, language: str) -> frozenset[str]:
    """What a word in a language, by its code, may be a form of: its basic forms and itself, in small letters."""
    return frozenset().union(*(found.whole for found in read(word, language)))


def is_form_of(word: str, model: str, language: str) -> bool:
    """Whether a word is a form of another. A capital in the model ('6Aika', 'EU') must be one in the word too."""
    if bases(word, language).isdisjoint(bases(model, language)):
        return False
    if model == model.lower():
        return True
    shared = Prefix.similarity(word.casefold(), model.casefold())
    return word[:shared] == model[:shared]
