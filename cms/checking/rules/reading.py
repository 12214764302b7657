"""Sentences that are too long to read."""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext as _

from cms.checking.content import Content
from cms.checking.findings import Finding

# Words in a sentence, at most. Finnish: the test of official language by Kotus (question 15) counts 15–25 words as
# long. English: GOV.UK's content guidance, "Sentence length: why 25 words is our limit".
LIMITS = {"fi": 25, "en": 25}
WORD = re.compile(r"[^\W_]+(?:[-’':.@/][^\W_]+)*")
# A full stop ends a sentence before a capital letter, a digit or a quotation mark, unless an abbreviation, an ordinal
# number or an initial stands before it.
STOP = re.compile(r"(?<=[.!?…])[”\"’)]*\s+(?=[”\"“(–—-]?\s?[A-ZÅÄÖ\d])|\n+|;\s+")
ABBREVIATED = re.compile(
    r"(?:\b(?:esim|mm|ns|ks|vrt|ts|nk|yms|jne|ym|em|ent|n|p|s|puh|klo|tri|prof|Mr|Mrs|Ms|Dr|Prof|No|e\.g|i\.e|cf|vs|approx)"
    r"|\b[A-ZÅÄÖ]|\b\d{1,2})\.\Z"
)
SHOWN = 50  # characters of the sentence in the message


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; a semicolon or a line break ends one too."""
    found, start = [], 0
    for stop in STOP.finditer(text):
        if ABBREVIATED.search(text[start : stop.start()]):
            continue
        found.append(text[start : stop.start()].strip())
        start = stop.end()
    return tuple(sentence for sentence in [*found, text[start:].strip()] if sentence)


@lru_cache(maxsize=4096)
def too_long(text: str, limit: int) -> tuple[tuple[str, int], ...]:
    """(sentence, number of its words) for those with more words than the limit."""
    if len(text) < limit * 2:
        return ()
    counted = [(sentence, len(WORD.findall(sentence))) for sentence in sentences(text)]
    return tuple((sentence, words) for sentence, words in counted if words > limit)


def check_sentences(content: Content) -> Iterator[Finding]:
    """Long sentences in running text; not in the languages that have no limit here."""
    limit = LIMITS.get(content.language)
    for passage in content.passages if limit else ():
        for sentence, words in too_long(passage.text, limit):
            text = _("%(words)s words in one sentence, at most %(limit)s can be read: “%(text)s…” Make it two.")
            advice = text % {"words": words, "limit": limit, "text": sentence[:SHOWN].rstrip()}
            yield Finding("long_sentence", passage.path, _("Long sentence"), advice, passage.line)
