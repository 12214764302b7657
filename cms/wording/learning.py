"""Keeps the index of the translation memory: what has been translated since is looked up when somebody asks, the
rest by night."""

import re
from collections.abc import Iterable
from hashlib import md5

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from wagtail_localize.models import String, StringTranslation

from cms.wording.models import KnownText, KnownWord
from cms.wording.plain import plain

RECENT = 500  # translations that may have been added since somebody last asked
AT_ONCE = 1000  # texts in one transaction: other writers need not wait long
LETTERS = KnownWord._meta.get_field("beginning").max_length
LONG_ENOUGH = re.compile(r"\w{3,}")


def digest(text: str) -> str:
    """Of a text without markup: the same for texts that differ in markup alone."""
    return md5(text.encode(), usedforsecurity=False).hexdigest()


def beginnings(text: str) -> dict[str, int]:
    """How the words of a plain text begin, and how long the longest such word is: Finnish inflects at the end."""
    found: dict[str, int] = {}
    for word in LONG_ENOUGH.findall(text.casefold()):
        found[word[:LETTERS]] = max(len(word), found.get(word[:LETTERS], 0))
    return found


def learn_recent() -> int:
    """Index what the newest translations translate; return how many texts. One query when there is nothing new."""
    recent = StringTranslation.objects.order_by("-pk").values("translation_of_id")[:RECENT]
    return _learn(_unknown().filter(pk__in=recent))


def learn_all() -> int:
    """Index every translated text that is not; return how many."""
    return _learn(_unknown().filter(Exists(StringTranslation.objects.filter(translation_of=OuterRef("pk")))))


def _unknown() -> QuerySet:
    return String.objects.filter(~Exists(KnownText.objects.filter(pk=OuterRef("pk"))))


def _learn(strings: QuerySet) -> int:
    rows = list(strings.values_list("pk", "data"))
    for start in range(0, len(rows), AT_ONCE):
        _index((pk, plain(data)) for pk, data in rows[start : start + AT_ONCE])
    return len(rows)


@transaction.atomic
def _index(texts: Iterable[tuple[int, str]]) -> None:
    """Two processes may index the same text at once: the second changes nothing."""
    known, found = [], []
    for pk, text in texts:
        known.append(KnownText(pk=pk, digest=digest(text)))
        found += [KnownWord(text_id=pk, beginning=each, length=len(text)) for each in beginnings(text)]
    KnownText.objects.bulk_create(known, ignore_conflicts=True, batch_size=1000)
    KnownWord.objects.bulk_create(found, ignore_conflicts=True, batch_size=1000)
