"""What stands twice: the same once more is dropped, nearly the same is kept with a note."""

from collections import Counter
from dataclasses import replace

from django.utils.translation import gettext as _

from cms.moving.parts import Part, words
from cms.moving.recognising.page import Page

ONCE = {"summary", "paragraph", "quote", "link", "video", "document", "external_news", "list"}
FEWEST = {"link": 2, "video": 2, "document": 2, "external_news": 2}  # words from which a repeat is one; else 5
SHINGLE = 5  # words in a row by which two texts are compared
ALIKE = 0.6


def find_repeats(page: Page) -> None:
    """Look at all parts once, in the order of the page. Time grows with the number of words alone."""
    seen: dict[str, Part] = {}
    known: dict[tuple[str, ...], int] = {}
    opening: Counter[str] = Counter()
    swaps: dict[int, Part] = {}
    counts = Counter(number for part in page.of(*ONCE) for number in part.pieces) + Counter(page.broken)
    for part in page.ordered():
        if part.kind not in ONCE or any(counts[number] > 1 for number in part.pieces):
            continue
        said = [word for number in part.pieces for word in words(page.line_of[number].text)]
        key = " ".join(said)
        if len(said) >= FEWEST.get(part.kind, 5) and key in seen:
            note = _("Stood twice in the source: kept once.")
            swaps[id(part)] = Part("dropped", {"reason": "duplicate"}, part.pieces, 0.97, (part.kind,), note)
            continue
        seen[key] = part
        if part.kind == "summary":
            opening = Counter(said)
        elif part.kind in ("paragraph", "quote") and nearly(said, opening, known):
            note = _("Nearly the same stands in another place of the page: keep one of them.")
            swaps[id(part)] = replace(part, note=part.note or note)
        for at in range(len(said) - SHINGLE + 1):
            known.setdefault(tuple(said[at : at + SHINGLE]), part.pieces[0])
    page.parts = [(place, swaps.get(id(part), part)) for place, part in page.parts]


def nearly(said: list[str], opening: Counter[str], known: dict[tuple[str, ...], int]) -> bool:
    """Whether most of a text stands in the ingress, in any order, or in one earlier place, word for word."""
    if len(said) < 10:
        return False
    if opening.total() >= 10 and (Counter(said) & opening).total() >= ALIKE * min(len(said), opening.total()):
        return True
    shingles = [known.get(tuple(said[at : at + SHINGLE])) for at in range(len(said) - SHINGLE + 1)]
    return sum(one is not None for one in shingles) >= ALIKE * len(shingles)
