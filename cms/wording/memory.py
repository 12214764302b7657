"""The translation memory: how a text, or one like it, was translated before, anywhere in the install."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Abs
from django.utils.safestring import SafeString
from rapidfuzz import fuzz
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation

from cms.translation.diff import word_diff
from cms.wording.learning import beginnings, digest, learn_recent
from cms.wording.models import KnownText, KnownWord
from cms.wording.origins import Origin, origins
from cms.wording.plain import links, plain

NEAR = 70  # percent
OFFERED = 5
SIEVED = 300  # texts that share most words
READ = 1000  # their translations
SIGNIFICANT = 8  # words looked up: the longest, since these are the rarest
COLUMNS = (
    "data",
    "translation_of__data",
    "context__object_id",
    "updated_at",
    "tool_name",
    "last_translated_by__first_name",
    "last_translated_by__last_name",
    "last_translated_by__username",
)


@dataclass
class Suggestion:
    """An earlier translation. `fits` says whether it has the links of the row, so that it can be taken."""

    percent: int
    source: str
    text: str
    fits: bool
    object_id: UUID | None
    by: str
    at: datetime
    tool: str
    same_markup: bool
    wanted: str = field(repr=False)
    number: int = 0  # the key that takes it
    origin: Origin | None = None

    @property
    def shown(self) -> str:
        """As a reader would see it."""
        return plain(self.text)

    @property
    def difference(self) -> SafeString | str:
        """From its own source to the row's, word by word; '' where they read the same."""
        return "" if self.percent == 100 else word_diff(self.source, self.wanted)


def suggestions(segment: StringSegment, target: Locale) -> list[Suggestion]:
    """The best earlier translations of a row's text, each text once, the best first; four queries."""
    learn_recent()
    wanted = segment.string.data
    # What stands in the row itself is no suggestion.
    alike = Q(translation_of__in=_alike(plain(wanted)))
    own = Q(translation_of=segment.string_id, context=segment.context_id)
    rows = _human(target).filter(alike).exclude(own)
    found = [
        suggestion for row in rows.values_list(*COLUMNS)[:READ] if (suggestion := _weighed(row, wanted)).percent >= NEAR
    ]
    best = _best(found)
    known = origins(segment.source.locale_id, {each.object_id for each in best if each.object_id})
    takeable = (number for number in range(1, OFFERED + 1))
    for each in best:
        each.origin = known.get(each.object_id) if each.object_id else None
        each.number = next(takeable) if each.fits else 0
    return best


def _human(target: Locale) -> QuerySet:
    """Translations without error that a person made or confirmed."""
    kept = StringTranslation.objects.filter(
        locale=target, has_error=False, translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL
    )
    return kept.exclude(data="").order_by("-updated_at")


def _alike(text: str) -> list[int]:
    """Texts with most words in common, of a length that NEAR percent allows; the same text is the first of them. A
    text without a word of three letters is only found by itself."""
    words = beginnings(text)
    longest = sorted(words, key=lambda each: -words[each])[:SIGNIFICANT]
    if not longest:
        return list(KnownText.objects.filter(digest=digest(text)).values_list("pk", flat=True))
    least = NEAR / (200 - NEAR)  # of two texts that are NEAR percent alike the shorter has this share of the longer
    sharing = (
        KnownWord.objects.filter(beginning__in=longest)
        .filter(length__gte=int(len(text) * least), length__lte=int(len(text) / least) + 1)
        .values("text_id", "length")
        .annotate(shared=Count("*"))
        .filter(shared__gte=max(1, len(longest) // 3))
        .order_by("-shared", Abs(F("length") - len(text)), "-text_id")
    )
    return [row["text_id"] for row in sharing[:SIEVED]]


def _weighed(row: tuple, wanted: str) -> Suggestion:
    text, source, object_id, at, tool, first_name, last_name, username = row
    one, other = plain(wanted), plain(source)
    percent = 100 if one == other else min(99, int(fuzz.ratio(one, other, score_cutoff=NEAR)))
    return Suggestion(
        percent=percent,
        source=source,
        text=text,
        fits=links(text) == links(wanted),
        object_id=object_id,
        by=f"{first_name or ''} {last_name or ''}".strip() or username or "",
        at=at,
        tool=tool,
        same_markup=source == wanted,
        wanted=wanted,
    )


def _best(found: Iterable[Suggestion]) -> list[Suggestion]:
    """Each translation once, from the source that is nearest; those that can be taken before others."""
    ranked: dict[Any, Suggestion] = {}
    for each in sorted(found, key=lambda one: (-one.percent, not one.fits, not one.same_markup)):
        ranked.setdefault(each.text, each)
    return list(ranked.values())[:OFFERED]
