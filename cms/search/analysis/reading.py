"""A text's words, where they stand, with the terms they stand for."""

import re
from typing import NamedTuple

from cms.search.analysis.analyser import NONE, Terms
from cms.search.analysis.choice import memory_of
from cms.search.analysis.tokens import LONGEST, clean, split

# What an address is known without: its scheme, www., a last slash, a case ending (turku.fi:n).
UNSAID = re.compile(r"^(?:https?://)?(?:www\.)?|/+$|(?<=\w):[^\W\d_]+$")
PIECE = re.compile(r"[^\W_]{2,}")


class Word(NamedTuple):
    """A word where it stands in a text, and its terms: `whole` it asks for, with `whole` and `parts` it answers."""

    text: str
    start: int
    end: int
    whole: frozenset[str]
    parts: frozenset[str]


def read(text: str, language: str, *, patient: bool = False) -> list[Word]:
    """Every word of a text in a language by its code ("fi", "en"; of any other only capitals are levelled).

    Whoever asks a question must not wait: while the analyser does not answer, its words are read a little worse.
    Whoever keeps what is read, in a job, is `patient`: up to a minute, then Away is raised.
    """
    places = [
        (start, end, address_terms(text[start:end]) if is_address else clean(text[start:end]))
        for start, end, is_address in split(text)
    ]
    words = (word for _start, _end, word in places if isinstance(word, str))
    known = memory_of(language).terms(words, patient=patient)
    return [
        Word(text[start:end], start, end, *(known[word] if isinstance(word, str) else word))
        for start, end, word in places
    ]


def address_terms(address: str) -> Terms:
    """An e-mail or web address is one word; it answers to its host and to the words of its path or its name too."""
    address = re.sub(r"[(\[]at[)\]]", "@", address.casefold())
    address = UNSAID.sub("", address) or address
    name, at, host = address.rpartition("@")
    if not at:
        host, _slash, name = address.partition("/")
        name += f" {host.rpartition('.')[0]}"
    parts = {host, *PIECE.findall(name)} - {address, ""}
    return Terms(frozenset({address[:LONGEST]}), frozenset(part[:LONGEST] for part in parts) or NONE)
