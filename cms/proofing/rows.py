"""All texts of a page with their translations, in three queries."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.proofing.findings import Row
from cms.proofing.models import KeptText
from cms.proofing.places import place_of


def rows_of(translation: Translation, segment_pk: int | None = None) -> list[Row]:
    """The rows of a translation in the order of the page, or the one of a segment."""
    segments = StringSegment.objects.filter(source_id=translation.source_id).order_by("order")
    segments = segments.select_related("string", "context")
    if segment_pk is not None:
        segments = segments.filter(pk=segment_pk)
    found = list(segments)
    contexts = {segment.context_id for segment in found}
    written = {(row.translation_of_id, row.context_id): row for row in _written(translation, contexts)}
    kept = kept_texts(translation, contexts)
    model = translation.source.specific_content_type.model_class()
    rows = []
    for segment in found:
        key = (segment.string_id, segment.context_id)
        rows.append(row_of(model, segment, written.get(key), is_kept=key in kept))
    return rows


def row_of(model: Any, segment: StringSegment, written: StringTranslation | None, is_kept: bool) -> Row:
    """The row of a segment of this model's that was fetched with its string and context. No query."""
    place = place_of(model, segment.context.field_path)
    return Row(
        segment_pk=segment.pk,
        context_path=segment.context.path,
        source=segment.string.data,
        translated=written.data if written else None,
        kind=place.kind,
        max_length=place.max_length,
        is_machine=bool(written and written.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE),
        is_kept=is_kept,
        has_error=bool(written and written.has_error),
        string_id=segment.string_id,
        context_id=segment.context_id,
    )


def kept_texts(translation: Translation, contexts: Iterable[int] | None = None) -> set[tuple[int, int]]:
    """(string, context) of the texts that are not translated and stand in the edition as in the source."""
    texts = KeptText.objects.filter(
        context__object_id=translation.source.object_id,
        locale_id=translation.target_locale_id,
        string__translations__context_id=F("context_id"),
        string__translations__locale_id=F("locale_id"),
        string__translations__data=F("string__data"),
    )
    if contexts is not None:
        texts = texts.filter(context_id__in=contexts)
    return set(texts.values_list("string_id", "context_id"))


def _written(translation: Translation, contexts: Iterable[int]) -> Iterable[StringTranslation]:
    return StringTranslation.objects.filter(locale_id=translation.target_locale_id, context_id__in=contexts)
