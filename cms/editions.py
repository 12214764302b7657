"""Which edition of a page a link leads to, for many pages in one query.

Choosers keep pointing at the page that was chosen; Wagtail's `.localized` would cost queries for each (wagtail-facts).
"""

from collections.abc import Collection, Iterable

from django.utils import translation
from wagtail.models import Page, Site


def prefetch_editions(pages: Iterable[Page | None]) -> None:
    """Find the editions of these pages, with one query for all that do not know theirs yet."""
    wanted = [page for page in pages if page is not None and not hasattr(page, "known_editions")]
    if wanted:
        keys = {page.translation_key for page in wanted}
        _know_editions(wanted, Page.objects.filter(translation_key__in=keys).select_related("locale"))


def pages_and_editions(keys: Collection[int]) -> dict[int, Page]:
    """Pages by primary key, each knowing its editions and ready to say its address: one query for all."""
    chosen = Page.objects.filter(pk__in=keys).values("translation_key")
    pages = list(Page.objects.filter(translation_key__in=chosen).select_related("locale"))
    roots = Site.get_site_root_paths()
    for page in pages:
        page._wagtail_cached_site_root_paths = roots  # where Wagtail keeps them once it has asked the cache
    _know_editions(pages, pages)
    return {page.pk: page for page in pages if page.pk in keys}


def edition_of(page: Page) -> Page | None:
    """The live edition in the active language, else the chosen page itself if it is live, else None."""
    prefetch_editions([page])
    live = {code: edition for code, edition in page.known_editions.items() if edition.live and not edition.alias_of_id}
    own = next((edition for edition in live.values() if edition.pk == page.pk), None)
    return live.get(translation.get_language() or "") or own


def localized(page: Page) -> Page:
    """What Wagtail's `page.localized` is."""
    prefetch_editions([page])
    edition = page.known_editions.get(translation.get_language() or "")
    return edition if edition is not None and edition.live else page


def _know_editions(wanted: Iterable[Page], pages: Iterable[Page]) -> None:
    """Tell pages their editions by language code, drafts and aliases among them. Which one is wanted depends on the
    language in which the text is printed, and that may be another than the address's."""
    by_key: dict = {}
    for page in pages:
        by_key.setdefault(page.translation_key, {})[page.locale.language_code] = page
    for page in wanted:
        page.known_editions = by_key.get(page.translation_key, {})


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
