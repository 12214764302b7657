"""Rows of wagtail-localize for pairs of texts."""

import json
import re
from typing import Any

from django.utils import timezone
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
)

from citypages.moving.editions.pairing import Text
from citypages.moving.models import MovedPage, MovedThing

LINK_ID = re.compile(r'<a\b[^>]*\bid="(a\d+)"')
LINK = re.compile(r"</?a\b[^>]*>")


def store_pairs(
    moved: MovedPage,
    translation: Translation,
    pairs: list[tuple[Text | None, Text | None]],
    user: Any,
    *,
    overwrite: bool = False,
) -> tuple[int, int]:
    """Store each pair as a translation. Returns how many were stored, and how many were there already and stay."""
    segments = _segments(translation)
    made = kept = 0
    for source, target in pairs:
        if source is None or target is None:
            continue
        rows = segments.get((source.path, source.data))
        if not rows:
            continue
        segment = rows.pop(0)
        there = StringTranslation.objects.filter(
            translation_of_id=segment.string_id, context_id=segment.context_id, locale=translation.target_locale
        ).first()
        data = fitting(target.data, source.data)
        if there and not overwrite:
            kept += there.data != data
            continue
        row, is_new = StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=translation.target_locale,
            defaults={
                "data": data,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "last_translated_by": user,
                "updated_at": timezone.now(),
                "has_error": False,
            },
        )
        _override_links(translation, source, target, user)
        made += 1
        if is_new:
            MovedThing.objects.create(moved_page=moved, kind=MovedThing.Kind.TEXT, thing=row.pk)
    return made, kept


def fitting(target: str, source: str) -> str:
    """The translation with the links that the source has; without any where it has others, as they lead nowhere."""
    if sorted(LINK_ID.findall(target)) == sorted(LINK_ID.findall(source)):
        return target
    return LINK.sub("", target)


def _segments(translation: Translation) -> dict[tuple[str, str], list[StringSegment]]:
    found: dict[tuple[str, str], list[StringSegment]] = {}
    rows = StringSegment.objects.filter(source=translation.source).select_related("string", "context").order_by("order")
    for row in rows:
        found.setdefault((row.context.path, row.string.data), []).append(row)
    return found


def _override_links(translation: Translation, source: Text, target: Text, user: Any) -> None:
    """A link to another site leads where the English page led."""
    for key, attrs in source.attrs.items():
        ours, theirs = attrs.get("href"), target.attrs.get(key, {}).get("href")
        if not ours or not theirs or ours == theirs:
            continue
        rows = OverridableSegment.objects.filter(source=translation.source, context__path=f"{source.path}.'{ours}'")
        for row in rows:
            SegmentOverride.objects.update_or_create(
                locale=translation.target_locale,
                context=row.context,
                defaults={"data_json": json.dumps(theirs), "last_translated_by": user, "has_error": False},
            )
