"""Source texts and their translations as plain values: making wagtail-localize's objects for a hundred texts would cost
as much CPU as all the rest of them."""

from dataclasses import dataclass
from typing import Self

from django.db.models import QuerySet
from wagtail_localize.models import StringSegment, StringTranslation, Translation


@dataclass(frozen=True)
class Text:
    """A StringSegment. `source` is HTML without attributes; `attrs` is JSON, what the ids of links in it stand for."""

    pk: int
    order: int
    attrs: str
    string_id: int
    context_id: int
    path: str
    source: str

    @classmethod
    def all(cls, translation: Translation) -> list[Self]:
        """The texts of a translation's source, in their order."""
        fields = ("pk", "order", "attrs", "string_id", "context_id", "context__path", "string__data")
        segments = StringSegment.objects.filter(source=translation.source_id).order_by("order", "pk")
        return [cls(*values) for values in segments.values_list(*fields)]

    @classmethod
    def of(cls, segment: StringSegment) -> Self:
        """One, whose segment has been fetched with its string and context."""
        path, source = segment.context.path, segment.string.data
        return cls(segment.pk, segment.order, segment.attrs, segment.string_id, segment.context_id, path, source)


@dataclass(frozen=True)
class Stored:
    """A StringTranslation."""

    data: str
    is_machine: bool
    has_error: bool

    @classmethod
    def all(cls, translation: Translation) -> dict[tuple[int, int], Self]:
        """What was ever translated at the places of a source, by string and context; also of older texts."""
        found: QuerySet = StringTranslation.objects.filter(
            locale=translation.target_locale_id, context__object=translation.source.object_id
        )
        fields = ("translation_of_id", "context_id", "data", "translation_type", "has_error")
        return {(string, context): cls._made(*rest) for string, context, *rest in found.values_list(*fields)}

    @classmethod
    def of(cls, translation: StringTranslation) -> Self:
        """One."""
        return cls._made(translation.data, translation.translation_type, translation.has_error)

    @classmethod
    def _made(cls, data: str, translation_type: str, has_error: bool) -> Self:
        return cls(data, translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE, has_error)
