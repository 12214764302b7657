"""Sentences of a paragraph, with their places: a full stop after 'puh.' or an initial ends none."""

import re
from collections.abc import Iterator

END = re.compile(r"[.!?…][\"”'’)\]]{0,2}\s{1,5}(?=[^\W\d_a-zåäö]|[\"”“'(\[–—•0-9+-])")
ABBREVIATION = re.compile(
    r"(?:\b(?:puh|p|tel|mm|esim|ns|va|vt|vs|ma|dr|prof|mr|mrs|ms|st|no|nro|ext|alanro|klo|kl|n|t|toim|ym|jne|yms|fil|ks"
    r"|gsm|mob|matkap|vol|approx|e\.g|i\.e|milj|mrd|ti|ke|to|pe|la|su|maanant|\d{1,2})|\b[^\W\d_]"
    r"|\b[^\W\d_]\.[^\W\d_])$",
    re.IGNORECASE,
)
LONGEST = 800


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Offset and text of each sentence; what is longer than any sentence is cut."""
    start = 0
    for match in END.finditer(text):
        if ABBREVIATION.search(text, max(start, match.start() - 12), match.start()):
            continue
        yield from _cut(start, text[start : match.end()])
        start = match.end()
    yield from _cut(start, text[start:])


def _cut(start: int, text: str) -> Iterator[tuple[int, str]]:
    for at in range(0, len(text), LONGEST):
        yield start + at, text[at : at + LONGEST]
