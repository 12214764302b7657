"""Storing what a translator writes, in wagtail-localize's models."""

import json
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail_localize.models import SegmentOverride, StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue, validate_translation_links

from cms.workbench.overrides import Override
from cms.workbench.rows import Row
from cms.workbench.texts import Stored

# wagtail-localize copies a title into the page's column of this length at once; other texts may wait for mending.
TITLE_LIMIT = 255


class ConflictError(Exception):
    """Somebody else has written this text since the writer saw it."""

    def __init__(self, theirs: StringTranslation) -> None:
        self.theirs = theirs


def as_data(row: Row, text: str) -> str:
    """What is typed in the form that wagtail-localize stores: HTML without attributes. Raises ValidationError."""
    if not row.is_rich:
        plain_text = text.replace("\r\n", "\n").strip()
        if row.path == "title" and len(plain_text) > TITLE_LIMIT:
            raise ValidationError(
                _("{length} characters, but only {most} fit.").format(length=len(plain_text), most=TITLE_LIMIT)
            )
        return StringValue.from_plaintext(plain_text).data
    try:
        data = StringValue.from_translated_html(text.strip()).data
        validate_translation_links(row.source, data)
    except (ValueError, AttributeError) as error:
        raise ValidationError(str(error), code="markup") from error
    return data


def stored_at(segment: StringSegment, translation: Translation) -> StringTranslation | None:
    """What stands there now."""
    there = StringTranslation.objects.filter(
        translation_of=segment.string_id, context=segment.context_id, locale=translation.target_locale_id
    )
    return there.select_related("last_translated_by").first()


def save_text(
    segment: StringSegment, row: Row, there: StringTranslation | None, translation: Translation, text: str, user: Any
) -> StringTranslation | None:
    """Store a text; an empty one is taken away. `there` is what stands there; what does afterwards is returned.

    Raises ValidationError where the markup can't stand on a page.
    """
    data = as_data(row, text)
    if not data:
        if there:
            there.delete()
        row.stored = None
        return None
    stored = there or _made(segment, translation, data)
    stored.translation_of, stored.context = segment.string, segment.context  # which saving would ask for again
    stored.data = data
    stored.translation_type, stored.tool_name = StringTranslation.TRANSLATION_TYPE_MANUAL, ""
    stored.last_translated_by = user
    stored.has_error, stored.field_error = False, ""
    stored.save()
    row.stored = Stored.of(stored)
    return stored


def check_known(row: Row, there: StringTranslation | None, text: str, known: str | None) -> None:
    """Raises ConflictError where somebody else has written another text than this since the writer saw `known`."""
    if known is not None and there is not None and row.text not in {known, text}:
        raise ConflictError(there)


def _made(segment: StringSegment, translation: Translation, data: str) -> StringTranslation:
    """A new one, or what somebody has made in this moment."""
    return StringTranslation.objects.get_or_create(
        translation_of=segment.string,
        context=segment.context,
        locale_id=translation.target_locale_id,
        defaults={"data": data},
    )[0]


def save_override(override: Override, translation: Translation, value: str, user: Any) -> None:
    """Store the edition's own value; an empty one makes the source's hold again. Raises ValidationError."""
    cleaned = override.clean(value)
    place = {"context_id": override.segment.context_id, "locale_id": translation.target_locale_id}
    if cleaned in (None, "") or cleaned == override.value:
        SegmentOverride.objects.filter(**place).delete()
        override.own = None
        return
    defaults = {"data_json": json.dumps(cleaned), "last_translated_by": user, "has_error": False, "field_error": ""}
    SegmentOverride.objects.update_or_create(**place, defaults=defaults)
    override.own = cleaned
