"""Words and their stems, by the Snowball stemmer of the language (snowballstemmer)."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

import snowballstemmer
from django.utils import translation
from rapidfuzz.distance import Prefix

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


@cache
def _stemmer(language: str) -> Any:
    """None for a language that Snowball does not know."""
    with translation.override("en"):
        name = translation.get_language_info(language)["name"].split()[0].lower()
    return snowballstemmer.stemmer(name) if name in snowballstemmer.algorithms() else None


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The stem of a word in a language by its code; without a stemmer the word in small letters."""
    stemmer = _stemmer(language)
    return stemmer.stemWord(word.casefold()) if stemmer else word.casefold()


def is_form_of(word: str, model: str, language: str) -> bool:
    """Whether a word is a form of another. A capital in the model ('6Aika', 'EU') must be one in the word too."""
    if stem(word, language) != stem(model, language):
        return False
    if model == model.lower():
        return True
    shared = Prefix.similarity(word.casefold(), model.casefold())
    return word[:shared] == model[:shared]
