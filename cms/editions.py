"""Which edition of a page a link leads to, for many pages in one query.

Choosers keep pointing at the page that was chosen; Wagtail's `.localized` would cost queries for each (wagtail-facts).
"""

from collections.abc import Iterable

from django.utils import translation
from wagtail.models import Page


def prefetch_editions(pages: Iterable[Page | None]) -> None:
    """Find the editions of these pages in the active language, with one query for all."""
    wanted = [page for page in pages if page is not None]
    if not wanted:
        return
    language = translation.get_language() or ""
    keys = {page.translation_key for page in wanted}
    editions = Page.objects.filter(translation_key__in=keys, alias_of__isnull=True).live().select_related("locale")
    by_key: dict = {}
    for edition in editions:
        by_key.setdefault(edition.translation_key, {})[edition.locale.language_code] = edition
    for page in wanted:
        found = by_key.get(page.translation_key, {})
        own = next((edition for edition in found.values() if edition.pk == page.pk), None)
        page.live_edition = found.get(language) or own


def edition_of(page: Page) -> Page | None:
    """The live edition in the active language, else the chosen page itself if it is live, else None."""
    if not hasattr(page, "live_edition"):
        prefetch_editions([page])
    return page.live_edition


def one_edition_each(pages: Iterable[Page]) -> list:
    """Of pages in several languages one for each translation key: in the active language, else whichever there is.

    The pages must come with their locales; ask only for languages that may be shown.
    """
    language = translation.get_language() or ""
    best: dict = {}
    for page in pages:
        if page.translation_key not in best or page.locale.language_code == language:
            best[page.translation_key] = page
    return list(best.values())
