"""Which translations a file may hold: those of pages that its user may edit."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.translation.permissions import Anybody, may_edit

OPEN = Translation.objects.select_related("source__locale", "source__specific_content_type", "target_locale")


def translation_of(translation_id: int) -> tuple[Translation, Any] | None:
    """A translation in hand and its edition; None when there is none."""
    translation = OPEN.filter(pk=translation_id, enabled=True).first()
    try:
        return (translation, translation.get_target_instance()) if translation else None
    except ObjectDoesNotExist:
        return None


def translations_below(page: Page, language: str) -> list[tuple[Translation, Page]]:
    """The translations of a page and of those below it, with their editions, in the order of the tree."""
    sources = Page.objects.descendant_of(page, inclusive=True).order_by("path")
    keys = list(sources.values_list("translation_key", flat=True))
    found = OPEN.filter(source__locale_id=page.locale_id, target_locale__language_code=language, enabled=True)
    translations = {one.source.object_id: one for one in found.filter(source__object_id__in=keys)}
    targets = Page.objects.filter(
        translation_key__in=translations, locale__language_code=language, alias_of__isnull=True
    )
    editions = {edition.translation_key: edition for edition in targets}
    return [(translations[key], editions[key]) for key in keys if key in translations and key in editions]


def editable(found: list[tuple[Translation, Any]], user: Anybody) -> list[Translation]:
    """Those whose edition the user may edit."""
    return [translation for translation, edition in found if may_edit(user, edition)]
