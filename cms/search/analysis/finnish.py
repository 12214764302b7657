"""A Finnish word's terms, from what a dictionary says of it; without that, from its endings and its tail."""

import re
from collections.abc import Callable, Iterator, Sequence

import snowballstemmer

from cms.search.analysis.analyser import Terms
from cms.search.analysis.endings import base_forms
from cms.search.analysis.readings import Reading, pruned

Look = Callable[[str], Sequence[Reading]]
SNOWBALL = snowballstemmer.stemmer("finnish")
# Letters in the longest word that is looked into.
LONGEST = 64
# Where a new word begins inside one: BusinessOulu, 6Aika.
SEAM = re.compile(r"(?<=[^\W\d_A-ZÅÄÖ])(?=[A-ZÅÄÖ])|(?<=\d)(?=[^\W\d_])")
# Of an unknown word: the shortest end that is looked up, after a seam, in a name (Myyrmäki) and elsewhere.
TAIL_AFTER_SEAM, TAIL_OF_NAME, TAIL, HEAD = 2, 4, 5, 3


def terms_of(word: str, look: Look) -> Terms:
    """The terms of a clean word, capitals kept."""
    small = word.casefold()
    if len(small) > LONGEST:
        return Terms(frozenset({small}))
    return known(small, pruned(look(small))) or unknown(word, look)


def known(small: str, readings: Sequence[Reading]) -> Terms | None:
    """A word's base forms, the parts of what it may be, the verb it is of.

    A noun in its base form asks for itself alone ("alusta" for no "alku"); its other readings still answer in a text.
    What may be a verb's base form is as often a noun's partitive ("tukea").
    """
    bases = {reading.base for reading in readings}
    if not bases:
        return None
    whole = {small, *bases}
    if small in bases:
        is_verb = all(reading.is_verb for reading in readings if reading.base == small)
        whole = {small, *(reading.base for reading in readings if is_verb and not reading.is_verb)}
    others = {reading.verb for reading in readings} - {""}
    return Terms(frozenset(whole), frozenset(bases.union(others, *(reading.parts for reading in readings)) - whole))


def unknown(word: str, look: Look) -> Terms:
    """Itself, its stem, what it may be a form of, and with a known word at its end also that word's base forms."""
    small = word.casefold()
    forms = {*base_forms(small), SNOWBALL.stemWord(small)}
    parts: set[str] = set()
    for head, tail in tails(word):
        readings = [reading for reading in look(tail.casefold()) if reading.base[0] == tail[0].casefold()]
        if readings := pruned(readings):
            bases = {reading.base for reading in readings}
            forms |= {head.casefold() + base for base in bases}
            parts = bases.union(*(reading.parts for reading in readings)) if len(head) > 1 else parts
            break
    return Terms(frozenset(forms), frozenset(parts - forms))


def tails(word: str) -> Iterator[tuple[str, str]]:
    """Where a word may be cut in two: at its last seam, and elsewhere with the longest end first."""
    seams = [found.start() for found in SEAM.finditer(word)]
    if seams and len(word) - seams[-1] >= TAIL_AFTER_SEAM:
        yield word[: seams[-1]], word[seams[-1] :]
    if word.isalpha():
        shortest = TAIL_OF_NAME if word[0].isupper() else TAIL
        yield from ((word[:at], word[at:]) for at in range(HEAD, len(word) - shortest + 1))
