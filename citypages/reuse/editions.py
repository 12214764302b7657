"""The public editions of reusable sections, for all sections of a page at once."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.conf import settings
from django.utils.translation import get_language
from wagtail import blocks

from cms.blocks import Fetch
from media.renditions import prefetch_found

Shown = tuple[Any, Any]  # an edition and its stream, read with those of its fellows; (None, []) when none is public


def load_sections(keys: Iterable[int], fetch: Fetch) -> dict[int, Any]:
    """Sections by key, each knowing what it shows: one query, and what stands inside is fetched with the page."""
    chosen = _model().objects.filter(pk__in=keys).values("translation_key")
    rows = list(_model().objects.filter(translation_key__in=chosen).select_related("locale"))
    sections = {row.pk: row for row in rows if row.pk in set(keys)}
    _show(sections.values(), rows, get_language() or "", fetch)
    return sections


def find_editions(section: Any, language: str) -> Shown:
    """The section's public edition in this language, else the one it is written in."""
    if language not in getattr(section, "shown", {}):
        fetch = Fetch()
        rows = _model().objects.filter(translation_key=section.translation_key).select_related("locale")
        _show([section], rows, language, fetch)
        prefetch_found(fetch)
    return section.shown[language]


def _show(sections: Iterable[Any], rows: Iterable[Any], language: str, fetch: Fetch) -> None:
    """Choose the editions of sections, and let the pass fetch what stands in their streams."""
    stream_block: blocks.StreamBlock = _model()._meta.get_field("body").stream_block
    editions = _public(rows, language)
    stored = {key: list(row.body.raw_data) for key, row in editions.items()}
    for raw in stored.values():
        fetch.add_stored(stream_block, raw)

    def read() -> None:
        streams = dict(zip(stored, stream_block.bulk_to_python(list(stored.values())), strict=True))
        for section in sections:
            key = section.translation_key
            section.shown = {language: (editions[key], streams[key]) if key in streams else (None, [])}

    fetch.then(read)


def _public(rows: Iterable[Any], language: str) -> dict[Any, Any]:
    """By translation key."""
    editions: dict = {}
    for row in rows:
        code = row.locale.language_code
        is_wanted = code == language or (code == settings.LANGUAGE_CODE and row.translation_key not in editions)
        if row.live and is_wanted:
            editions[row.translation_key] = row
    return editions


def _model() -> Any:
    return apps.get_model("reuse", "ReusableSection")
