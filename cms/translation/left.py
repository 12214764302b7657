"""What a translation still lacks, as conditions that lists of pages and single translations share."""

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.expressions import Combinable
from wagtail_localize.models import (
    RelatedObjectSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
)


def untranslated(segments: QuerySet, locale: Combinable | int) -> QuerySet:
    """Of text segments those without a translation that can be used."""
    done = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"), context_id=OuterRef("context_id"), locale=locale, has_error=False
    )
    return segments.filter(~Exists(done.exclude(data="")))


def with_older(segments: QuerySet, locale: Combinable | int) -> QuerySet:
    """Of text segments those at whose place another text was translated that stands there no more."""
    still_there = StringSegment.objects.filter(
        string_id=OuterRef("translation_of_id"), context_id=OuterRef("context_id")
    )
    older = StringTranslation.objects.filter(context_id=OuterRef("context_id"), locale=locale, has_error=False)
    return segments.filter(Exists(older.filter(~Exists(still_there))))


def is_complete(translation: Translation) -> bool:
    """Whether nothing of the source would stand in the edition: texts and what the page points at are translated."""
    segments = StringSegment.objects.filter(source_id=translation.source_id)
    if untranslated(segments, translation.target_locale_id).exists():
        return False
    related = RelatedObjectSegment.objects.filter(source_id=translation.source_id).select_related("object")
    return all(segment.object.has_translation(translation.target_locale_id) for segment in related)


def has_unpublished_words(translation: Translation, published_at: object) -> bool:
    """Whether something was translated after the edition was published last."""
    after = {"locale_id": translation.target_locale_id, "updated_at__gt": published_at}
    of_this = {"context__object_id": translation.source.object_id} | after
    return any(model.objects.filter(**of_this).exists() for model in (StringTranslation, SegmentOverride))
