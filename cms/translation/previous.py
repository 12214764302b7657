"""The translation that a text had before its source changed: what a translator starts from."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TemplateSegment, Translation
from wagtail_localize.strings import extract_ids

ALIKE = 0.4  # below this share of common characters two paragraphs of a rich text have nothing to do with each other


class DoesNotFit(ValueError):  # noqa: N818  a polite answer, not a failure
    """Why an older translation can't be kept, as a sentence for the translator."""


class Previous(NamedTuple):
    """An older source text of the same place and its translation; `by` is a name, '' for nobody known."""

    source: str
    translation: str
    by: str
    when: datetime
    is_machine: bool


def previous(translation: Translation, segments: Iterable[StringSegment] | None = None) -> dict[int, Previous]:
    """The older translation of every segment that has none of its own, by the segment's primary key.

    One query where the segments of the source are handed over with their strings, else two. Several segments of one
    rich text share a context: each gets the one whose source text is nearest to its own, and no two the same.
    """
    if segments is None:
        segments = StringSegment.objects.filter(source_id=translation.source_id).select_related("string")
    by_context: dict[int, list[StringSegment]] = defaultdict(list)
    for segment in segments:
        by_context[segment.context_id].append(segment)
    rows: dict[int, list[StringTranslation]] = defaultdict(list)
    for row in _rows(translation):
        rows[row.context_id].append(row)
    found = {}
    for context_id, here in by_context.items():
        there = rows.get(context_id)
        if there:
            found.update(_paired(here, there))
    return {key: _as_previous(row) for key, row in found.items()}


@transaction.atomic
def still_right(segment: StringSegment, locale: Locale, user: Any) -> StringTranslation:
    """Keep the older translation for a text that has changed.

    Raises DoesNotFit when there is none, or when the links of the new text are not those of the translation.
    """
    translation = Translation.objects.select_related("source").get(source_id=segment.source_id, target_locale=locale)
    older = previous(translation).get(segment.pk)
    if older is None:
        raise DoesNotFit(_("There is no earlier translation of this text."))
    if extract_ids(older.translation) != extract_ids(segment.string.data):
        raise DoesNotFit(_("The links of the text have changed: put them into the translation by hand."))
    fields = {
        "data": older.translation,
        "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
        "tool_name": "",
        "last_translated_by": user,
        "has_error": False,
        "field_error": "",
    }
    kept, _made = StringTranslation.objects.update_or_create(
        translation_of_id=segment.string_id, context_id=segment.context_id, locale=locale, defaults=fields
    )
    return kept


def alike(one: str, other: str) -> float:
    """How much of two texts is the same, from 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def nearest(texts: Sequence[tuple[Any, str]], candidates: Sequence[tuple[Any, str]]) -> dict[Any, Any]:
    """Pair texts with the candidates that are most like them, each once: key of the text → key of the candidate."""
    pairs = [(alike(old, new), here, there) for here, new in texts for there, old in candidates]
    found: dict[Any, Any] = {}
    for share, here, there in sorted(pairs, key=lambda pair: -pair[0]):
        if share >= ALIKE and here not in found and there not in found.values():
            found[here] = there
    return found


def _rows(translation: Translation) -> Iterable[Any]:
    """Every translation into the language that was ever made at a place of this page, the newest first."""
    frames = TemplateSegment.objects.filter(source_id=translation.source_id, context_id=OuterRef("context_id"))
    rows = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    )
    related = rows.select_related("translation_of", "last_translated_by")
    return related.annotate(in_rich_text=Exists(frames)).order_by("-updated_at", "-pk")


def _paired(segments: list[StringSegment], rows: list[Any]) -> dict[int, Any]:
    """Primary keys of the segments of one place that lack a translation, with the row of an older text each."""
    done = {row.translation_of_id for row in rows if not row.has_error}
    here = {segment.string_id for segment in segments}
    lacking = [segment for segment in segments if segment.string_id not in done]
    older = [row for row in rows if row.translation_of_id not in here and not row.has_error]
    if not lacking or not older:
        return {}
    if len(segments) == 1 and not older[0].in_rich_text:
        return {segments[0].pk: older[0]}
    by_key = {row.pk: row for row in older}
    texts = [(segment.pk, segment.string.data) for segment in lacking]
    pairs = nearest(texts, [(row.pk, row.translation_of.data) for row in older])
    return {key: by_key[row] for key, row in pairs.items()}


def _as_previous(row: StringTranslation) -> Previous:
    user = row.last_translated_by
    name = (user.get_full_name() or user.get_username()) if user else ""
    is_machine = row.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
    return Previous(row.translation_of.data, row.data, name, row.updated_at, is_machine)
