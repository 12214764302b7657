"""When a page of the source language is deleted, its other editions are unpublished, and kept.

Without its source an edition is never updated again, and visitors would read what the city has taken back. It is not
deleted: a person wrote it, and whoever may delete the Finnish page need not have any right to the English one.
"""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page

from cms.languages.names import source_language


def live_editions(pages: QuerySet[Page]) -> QuerySet[Page]:
    """The public editions in other languages of those pages that are of the source language."""
    sources = pages.filter(locale__language_code=source_language(), alias_of__isnull=True)
    editions = Page.objects.filter(translation_key__in=sources.values("translation_key"), live=True)
    others = editions.exclude(locale__language_code=source_language())
    return others.filter(alias_of__isnull=True).select_related("locale").order_by("path")


def unpublish_orphans(instance: Page, **kwargs: Any) -> None:
    """Also for each page below a deleted one, and when many are deleted at once. Pages deleted together with their
    editions are gone already when this runs."""
    if instance.alias_of_id is not None or instance.locale.language_code != source_language():
        return
    for edition in instance.get_translations().filter(alias_of__isnull=True, live=True):
        edition.specific.unpublish(log_action=True)
