"""Words that no dictionary knows, mostly names: which base forms they may have, judged by their endings alone."""

import re
from collections.abc import Iterator

CLITIC = re.compile(r"(?<=\w\w\w)(?:kin|kaan|kään|han|hän)$")
# Endings that close the syllable before them, so that its consonant may be weak: Petiko-n of Petikko.
CLOSING = ("n", "t", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi")
OPEN = re.compile(r"^(\w{3,}?)(?:t?t[aä]|(?<=[aeiouyäö])[aä]|(?<=([aeiouyäö]))\2n|h([aeiouyäö])n|seen|ien|i?in)$")
SYLLABLE = re.compile(r"(?<=[aeiouyäöåhlnr])(ng|nn|ll|rr|mm|[kptdv])([aeiouyäö]+)$")
STRONG = {
    "ng": "nk",
    "nn": "nt",
    "ll": "lt",
    "rr": "rt",
    "mm": "mp",
    "k": "kk",
    "p": "pp",
    "t": "tt",
    "d": "t",
    "v": "p",
}
# A stem's end in the inflected forms, and in the base form: Korhose-n, Kuntakse-n, Twitteri-n.
STEMS = [(re.compile("kse$"), "s"), (re.compile("se$"), "nen"), (re.compile("(?<=[^aeiouyäö])i$"), "")]
SHORTEST = 3


def base_forms(word: str) -> set[str]:
    """What a word in small letters may be a form of; at least itself."""
    forms = {word}
    for inflected in {word, CLITIC.sub("", word)}:
        forms.add(inflected)
        for stem in _stems(inflected):
            forms |= {stem, *(pattern.sub(end, stem) for pattern, end in STEMS)}
    return {form for form in forms if len(form) >= SHORTEST} | {word}


def _stems(word: str) -> Iterator[str]:
    if found := OPEN.match(word):
        yield found[1]
    for ending in CLOSING:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST and stem[-1] in "aeiouyäö":
            yield stem
            if weak := SYLLABLE.search(stem):
                yield f"{stem[: weak.start()]}{STRONG[weak[1]]}{weak[2]}"
