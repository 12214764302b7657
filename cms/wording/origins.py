"""Where a translation comes from: the page's or snippet's name, and its city."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Page, get_page_models
from wagtail_localize.models import TranslationSource

from cms.cities import city_by_slug
from cms.models import SectionPage


@dataclass(frozen=True)
class Origin:
    """A page or snippet as its translators know it; `place` is the city, the programme or ''."""

    name: str
    place: str


def origins(locale_id: int, keys: Collection[UUID]) -> dict[UUID, Origin]:
    """By translation key, in the source language: one query for pages, and two for each kind of snippet."""
    if not keys:
        return {}
    found = _of_pages(locale_id, keys)
    others = set(keys) - set(found)
    return found | (_of_snippets(locale_id, others) if others else {})


def _of_pages(locale_id: int, keys: Collection[UUID]) -> dict[UUID, Origin]:
    """With the pages their sections, in one query."""
    kinds = [kind.pk for kind in ContentType.objects.get_for_models(*_section_models()).values()]
    wanted = Page.objects.filter(Q(translation_key__in=keys) | Q(content_type__in=kinds), locale_id=locale_id)
    rows = list(wanted.values_list("translation_key", "path", "title", "content_type_id"))
    sections = sorted(((path, title) for _key, path, title, kind in rows if kind in kinds), reverse=True)
    return {key: Origin(title, _section(path, sections)) for key, path, title, _kind in rows if key in keys}


def _section(path: str, sections: Iterable[tuple[str, str]]) -> str:
    return next((title for top, title in sections if path.startswith(top)), "")


def _of_snippets(locale_id: int, keys: Collection[UUID]) -> dict[UUID, Origin]:
    sources = TranslationSource.objects.filter(object_id__in=keys, locale_id=locale_id)
    rows = list(sources.values_list("object_id", "object_repr", "specific_content_type_id"))
    places: dict[UUID, str] = {}
    for kind in {kind for _key, _name, kind in rows}:
        places |= _cities(locale_id, keys, kind)
    return {key: Origin(name, places.get(key, "")) for key, name, _kind in rows}


def _cities(locale_id: int, keys: Collection[UUID], kind: int) -> dict[UUID, str]:
    model = ContentType.objects.get_for_id(kind).model_class()
    if model is None or not any(field.name == "city" for field in model._meta.get_fields()):
        return {}
    rows = model._default_manager.filter(translation_key__in=keys, locale_id=locale_id)
    return {key: _city_name(city) for key, city in rows.values_list("translation_key", "city")}


def _city_name(slug: str) -> str:
    city = city_by_slug(slug)
    return city.name if city else settings.WAGTAIL_SITE_NAME


@cache
def _section_models() -> list[type[Page]]:
    apps.check_models_ready()
    return [model for model in get_page_models() if issubclass(model, SectionPage)]
