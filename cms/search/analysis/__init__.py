"""Temporary."""

import re
from typing import NamedTuple

import snowballstemmer


class Word(NamedTuple):
    text: str
    start: int
    end: int
    whole: frozenset
    parts: frozenset


S = {"fi": snowballstemmer.stemmer("finnish"), "en": snowballstemmer.stemmer("english")}


def read(text, language):
    return [
        Word(
            m[0],
            m.start(),
            m.end(),
            frozenset({m[0].casefold(), S[language].stemWord(m[0].casefold()) if language in S else m[0].casefold()}),
            frozenset(),
        )
        for m in re.finditer(r"\w+", text)
    ]


def encode(term, language, place=""):
    return (
        language
        + place
        + "".join(
            {"ä": "a3", "ö": "o3", "å": "a4"}.get(c, c if c.isascii() and c.isalnum() else f"x{ord(c):x}x")
            for c in term
        )
    )
