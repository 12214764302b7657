"""wagtail-localize fills a missing page above with a live alias that shows Finnish as English (its issue 586)."""

from collections.abc import Iterable

from wagtail.models import Locale, Page


def editions(page: Page) -> set[int]:
    """Ids of the locales that the page really exists in; an alias only repeats another edition."""
    own = page.get_translations(inclusive=True).filter(alias_of__isnull=True)
    return set(own.values_list("locale_id", flat=True))


def locales_without_parent(page: Page, locales: Iterable[Locale]) -> list[Locale]:
    """The locales in which the page above has no edition, so that this one has no place to stand.

    wagtail-localize would fill the gap with live aliases that show Finnish text as English (its issue 586).
    """
    parent = page.get_parent()
    if parent is None or parent.is_root():
        return []
    translated = editions(parent)
    return [locale for locale in locales if locale.pk not in translated]
