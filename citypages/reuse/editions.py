"""The public editions of reusable sections, for all sections of a page at once."""

from typing import Any

from django.apps import apps
from django.conf import settings
from wagtail import blocks

from media.renditions import images_in, prefetch_renditions

Shown = tuple[Any, Any]  # an edition and its stream, read with those of its fellows; (None, []) when none is public


def find_editions(section: Any, language: str) -> Shown:
    """The section's public edition in this language, else the one it is written in.

    `section.fellows` are those on the same page: all are found with one query, their blocks' pictures and people with
    one for each kind of block.
    """
    if not hasattr(section, "shown"):
        fellows = [fellow for fellow in getattr(section, "fellows", [section]) if fellow]
        shown = _public(fellows, language)
        for fellow in fellows:
            fellow.shown = shown.get(fellow.translation_key, (None, []))
    return section.shown


def _public(sections: list, language: str) -> dict[Any, Shown]:
    model = apps.get_model("reuse", "ReusableSection")
    keys = {section.translation_key for section in sections}
    codes = {language, settings.LANGUAGE_CODE}
    rows = model.objects.filter(live=True, translation_key__in=keys, locale__language_code__in=codes)
    editions: dict = {}
    for row in rows.select_related("locale"):
        if row.translation_key not in editions or row.locale.language_code == language:
            editions[row.translation_key] = row
    stream_block: blocks.StreamBlock = model._meta.get_field("body").stream_block
    streams = stream_block.bulk_to_python([list(row.body.raw_data) for row in editions.values()])
    prefetch_renditions([image for stream in streams for image in images_in(stream)])
    return {key: (row, stream) for (key, row), stream in zip(editions.items(), streams, strict=True)}
