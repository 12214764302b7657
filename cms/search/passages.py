"""Where a question is answered in a text: words marked, the best passage cut out.

Most words of a text are never analysed: only those that have letters of the question in them, each form once.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from cms.search.analysis import read
from cms.search.question import Question

LENGTH = 240  # characters of a passage
SHORT = 80  # characters that a passage has at least, where there are so many
BEFORE = 70  # of them at most before the first word that is marked
READ = 30_000  # characters of a text that are looked through
MOST_FORMS, MOST_HITS = 60, 80
TOKEN = re.compile(r"[\w'’:-]*")
SENTENCE = re.compile(r"[.!?…:]\s+|\n\s*")
FIELD = re.compile(r"\s*\n\s*")  # the next paragraph, or another field
SPACE = re.compile(r"\s+")


class Hit(NamedTuple):
    """A word of a text that answers: where it stands, and which words of the question."""

    start: int
    end: int
    words: frozenset[int]


class Passages:
    """Texts as they answer one question. Remembers the forms that it has met, so make one for a page of results."""

    def __init__(self, question: Question) -> None:
        self.language = question.language
        self.terms = [frozenset(term for terms in word for term in terms) for word in question.words]
        self._keys = _keys({term for terms in self.terms for term in terms})
        self._known: dict[str, list[Hit]] = {}

    def marked(self, text: str) -> SafeString:
        """The whole text with the words that answer marked."""
        return _printed(text, 0, len(text), self.hits(text))

    def best(self, summary: str, text: str) -> SafeString:
        """The summary, unless the text has a passage that answers more of the question."""
        here = _Passage.of(summary, self.hits(summary))
        wanted = len(self.terms)
        there = here if here.answered == wanted else _Passage.of(text, self.hits(text[:READ]))
        passage = here if summary and here.answered >= there.answered else there
        return passage.printed()

    def hits(self, text: str) -> list[Hit]:
        """The words of a text that answer, in their order."""
        if self._keys is None or not text:
            return []
        tokens = list(_tokens(self._keys, text))
        self._learn({token.casefold() for _start, token in tokens} - self._known.keys())
        found = (
            Hit(start + hit.start, start + hit.end, hit.words)
            for start, token in tokens
            for hit in self._known.get(token.casefold(), ())
        )
        return [hit for hit, _number in zip(found, range(MOST_HITS), strict=False)]

    def _learn(self, forms: Iterable[str]) -> None:
        """Analyse forms together; one that casefolding makes longer is left out, as its places would be others'."""
        wanted = sorted(forms)[:MOST_FORMS]
        lines = "\n".join(wanted)
        starts: list[tuple[int, str]] = []
        at = 0
        for form in wanted:
            self._known[form] = []
            starts.append((at, form))
            at += len(form) + 1
        places = iter(starts)
        begin, current = next(places, (0, ""))
        for word in read(lines, self.language):
            while word.start > begin + len(current):
                begin, current = next(places)
            terms = word.whole | word.parts
            answered = frozenset(number for number, asked in enumerate(self.terms) if asked & terms)
            if answered:
                self._known[current].append(Hit(word.start - begin, word.end - begin, answered))


class _Passage(NamedTuple):
    text: str
    start: int
    end: int
    hits: list[Hit]
    answered: int

    @classmethod
    def of(cls, text: str, hits: list[Hit]) -> "_Passage":
        """Of the stretches that begin at a hit the one that answers most, the earliest of equals."""
        best, answered = hits[:1], 0
        for number, first in enumerate(hits):
            near = [hit for hit in hits[number:] if hit.end <= first.start + LENGTH - BEFORE]
            words = len(frozenset().union(*(hit.words for hit in near)))
            if words > answered:
                best, answered = near, words
        start = _start(text, best[0].start if best else 0)
        end = _end(text, start, best[-1].end if best else start)
        return cls(text, start, end, [hit for hit in hits if hit.start >= start and hit.end <= end], answered)

    def printed(self) -> SafeString:
        """With signs where something is left out."""
        words = _printed(self.text, self.start, self.end, self.hits)
        before, after = "… " if self.start else "", " …" if self.end < len(self.text.rstrip()) else ""
        return mark_safe(f"{before}{words}{after}")  # noqa: S308 - printed below, every part escaped


def _start(text: str, hit: int) -> int:
    """Where a passage around a hit begins: with its sentence, else with a word."""
    if hit <= BEFORE and len(text) <= LENGTH:
        return 0
    earliest = max(0, hit - BEFORE)
    sentence = SENTENCE.search(text, earliest, hit)
    if sentence:
        return sentence.end()
    return text.find(" ", earliest, hit) + 1 or hit if earliest else 0


def _end(text: str, start: int, hit: int) -> int:
    """Where a passage ends: with the paragraph of its last hit, unless that is too short or too long; with a word."""
    paragraph = text.find("\n", max(hit, start + SHORT), start + LENGTH)
    if paragraph > 0 or len(text) <= start + LENGTH:
        return paragraph if paragraph > 0 else len(text)
    word = text.rfind(" ", hit, start + LENGTH)
    return word if word > start else start + LENGTH


def _printed(text: str, start: int, end: int, hits: Iterable[Hit]) -> SafeString:
    parts, at = [], start
    for hit in hits:
        if hit.start >= at:
            parts += [_flat(text[at : hit.start]), "<mark>", _flat(text[hit.start : hit.end]), "</mark>"]
            at = hit.end
    parts.append(_flat(text[at:end]))
    return mark_safe("".join(parts).strip())  # noqa: S308 - every part of the text is escaped


def _flat(text: str) -> str:
    return escape(SPACE.sub(" ", FIELD.sub(" · ", text)))


def _keys(terms: Iterable[str]) -> re.Pattern | None:
    """Letters that every form of the terms has: their beginning. That of a short word may be its first letter alone
    (työ, töissä; aika, ajan), unless it stands inside a compound."""
    keys = set()
    for term in terms:
        keys.add(re.escape(term[: 2 if len(term) < 6 else len(term) // 2]))
        if len(term) < 6:
            keys.add(rf"\b{re.escape(term[:1])}")
    return re.compile("|".join(sorted(keys)), re.IGNORECASE) if keys else None


def _tokens(keys: re.Pattern, text: str) -> Iterator[tuple[int, str]]:
    """Words of a text that have the keys in them, each with its place."""
    at = 0
    while match := keys.search(text, at):
        start = match.start()
        while start > at and TOKEN.fullmatch(text, start - 1, start):
            start -= 1
        at = TOKEN.match(text, match.end()).end()  # type: ignore[union-attr]  # it matches nothing, too
        yield start, text[start:at]
