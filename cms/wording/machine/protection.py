"""What never goes to a machine: slugs, addresses, and terms that are not translated."""

import re
from collections.abc import Sequence

from wagtail_localize.models import StringSegment

from cms.wording.glossary import Glossary
from cms.wording.plain import plain
from cms.wording.words import ADDRESS

TAG = re.compile(r"(<[^>]*>)")
# An empty link comes back from a machine where the words around it want it.
MARK = '<a id="kept{}"></a>'
MARKS = re.compile(r'<a id="kept(\d+)">\s*</a>|<a id="kept(\d+)"\s*/>')
LETTERS = re.compile(r"[^\W\d_]")


class MarkLostError(ValueError):
    """The machine's answer lacks something that was held back, or has it twice."""


def is_for_machines(segment: StringSegment, glossary: Glossary) -> bool:
    """Whether there is anything in a row's text that a machine may translate."""
    if segment.context.path.rpartition(".")[2] == "slug":
        return False
    protected, _kept = protect(segment.string.data, glossary)
    return bool(LETTERS.search(plain(protected)))


def protect(data: str, glossary: Glossary) -> tuple[str, list[str]]:
    """The text with marks in the place of what is held back, and what that is."""
    kept: list[str] = []
    parts = [part if part.startswith("<") else _hold_back(part, glossary, kept) for part in TAG.split(data)]
    return "".join(parts), kept


def restore(answer: str, kept: Sequence[str]) -> str:
    """The answer with everything put back; raises MarkLostError when not every mark is there once."""
    numbers = sorted(int(found[1] or found[2]) for found in MARKS.finditer(answer))
    if numbers != list(range(len(kept))) or answer.count('id="kept') != len(kept):
        raise MarkLostError
    return MARKS.sub(lambda found: kept[int(found[1] or found[2])], answer)


def _hold_back(text: str, glossary: Glossary, kept: list[str]) -> str:
    held = [(found.start(), found.end(), found[0]) for found in ADDRESS.finditer(text)]
    terms = (found for found in glossary.find(text) if found.entry.do_not_translate)
    held += [(found.start, found.end, found.entry.term) for found in terms]
    parts, at = [], 0
    for start, end, words in sorted(held):
        parts += [text[at:start], MARK.format(len(kept))]
        kept.append(words)
        at = end
    return "".join([*parts, text[at:]])
