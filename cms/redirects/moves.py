"""When a page moves: its other editions follow, and its old addresses lead to the new ones.

Wagtail leaves redirects itself, but only on sites that the page belongs to before and after (its signal_handlers);
and it does not know that two trees hold editions of one page.
"""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.signal_handlers import BatchRedirectCreator
from wagtail.models import Page, Site

from cms.languages.names import source_language


def follow_in_other_languages(instance: Page, parent_page_before: Page, parent_page_after: Page, **kwargs: Any) -> None:
    """Move the editions of a page of the source language below the editions of its new parent.

    An edition stays where its new parent is not translated, where somebody has put it elsewhere by hand, or where
    another page has its slug. Each one's own move leaves its own redirects.
    """
    if parent_page_before.pk == parent_page_after.pk or instance.locale.language_code != source_language():
        return
    for edition in _editions(instance):
        parent = _edition_in(parent_page_after, edition)
        followed = edition.get_parent().translation_key == parent_page_before.translation_key
        if parent and followed and not parent.get_children().filter(slug=edition.slug).exists():
            edition.move(parent, pos="last-child")


def editions_left_behind(page: Page) -> list[Page]:
    """The editions of a page of the source language that do not stand below an edition of its parent."""
    if page.locale.language_code != source_language():
        return []
    key = page.get_parent(update=True).translation_key
    return [edition for edition in _editions(page) if edition.get_parent().translation_key != key]


def leave_redirects_on_old_host(instance: Page, url_path_before: str, url_path_after: str, **kwargs: Any) -> None:
    """Redirects on the hosts that a page and those below it no longer belong to, such as another city's."""
    batch = BatchRedirectCreator(max_size=2000, ignore_conflicts=True)
    for page in instance.get_descendants(inclusive=True).live():
        before = url_path_before + page.url_path.removeprefix(url_path_after)
        for site_id, path in _lost_addresses(before, page.url_path):
            batch.add(old_path=path, site_id=site_id, redirect_page=page, automatically_created=True)
    batch.process()


def _lost_addresses(before: str, after: str) -> Iterator[tuple[int, str]]:
    """Site and path of each address that `before` had on a site which `after` is outside of."""
    roots = Site.get_site_root_paths()
    kept = {root.site_id for root in roots if after.startswith(root.root_path)}
    for root in roots:
        if before.startswith(root.root_path) and root.site_id not in kept:
            with translation.override(root.language_code):
                path = reverse("wagtail_serve", args=[before.removeprefix(root.root_path)])
            yield root.site_id, Redirect.normalise_path(path)


def _editions(page: Page) -> QuerySet[Page]:
    """The page in other languages; an alias only repeats another edition."""
    return page.get_translations().filter(alias_of__isnull=True).select_related("locale")


def _edition_in(page: Page, edition: Page) -> Page | None:
    """The page in the language of another page's edition."""
    return _editions(page).filter(locale_id=edition.locale_id).first()
