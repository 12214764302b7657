"""Where a page without a translation stands in the other edition, and how it is found again.

The address of a Finnish page in the English edition is that of its deepest translated ancestor plus
the remaining Finnish slugs: /hankkeet/avoin-data/ is /en/projects/avoin-data/ until it is translated.
"""

from collections.abc import Sequence
from typing import TypedDict

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language_info
from wagtail.models import Page, Site

from .names import content_languages, source_language

# No page is deeper; a longer path is a robot's, and is not looked up.
DEEPEST_PATH = 20


class OtherEdition(TypedDict):
    """A page that exists in another language at the address that was asked for."""

    url: str
    language: str
    language_name: str


def fallback_url(page: Page, language_code: str, trail: Sequence[Page] | None = None) -> str:
    """The page's path in a language that it has no live translation in, on the page's own host.

    `trail` may hold the page and its ancestors, top first, to save a query. A page that the source
    language lacks leads to its nearest ancestor there.
    """
    site_id = (page.get_url_parts() or (None,))[0]
    roots = {root.root_path for root in Site.get_site_root_paths() if root.site_id == site_id}
    trail = list(trail or page.get_ancestors(inclusive=True))
    top = next((index for index, step in enumerate(trail) if step.url_path in roots), None)
    if top is None:
        return _path_in(language_code, "")
    trail = trail[top:]
    keys = [step.translation_key for step in trail]
    editions = Page.objects.filter(translation_key__in=keys, locale__language_code=language_code)
    translated = {edition.translation_key: edition for edition in editions.live().public()}
    for index in range(len(trail) - 1, -1, -1):
        edition = translated.get(trail[index].translation_key)
        root = edition and next((root for root in roots if edition.url_path.startswith(root)), None)
        if edition and root is not None:
            inside = edition.url_path.removeprefix(root)
            break
    else:
        index, inside = 0, ""
    if language_code != source_language():
        inside += "".join(f"{step.slug}/" for step in trail[index + 1 :])
    return _path_in(language_code, inside)


def resolve_untranslated(request: HttpRequest, path: str) -> Page | None:
    """The live and public page of the source language that a path in the active language stands for.

    Looks only below the front page of the request's site. None when there is no such page.
    """
    return _counterpart(Site.find_for_request(request), path, translation.get_language(), source_language())


def other_edition_of_404(request: HttpRequest) -> OtherEdition | None:
    """The page of another language that has the address of a page that was not found, if any."""
    active = translation.get_language() or source_language()
    prefix = reverse("wagtail_serve", args=[""])
    site = Site.find_for_request(request)
    if not request.path_info.startswith(prefix):
        return None
    for code in content_languages():
        page = None if code == active else _counterpart(site, request.path_info[len(prefix) :], active, code)
        if page is not None and _home_is_live(site, code):
            name = get_language_info(code)["name_local"].capitalize()
            return {"url": page.get_url(request) or "", "language": code, "language_name": name}
    return None


def _path_in(language_code: str, path: str) -> str:
    with translation.override(language_code):
        return reverse("wagtail_serve", args=[path])


def _home_is_live(site: Site | None, language_code: str) -> bool:
    """Wagtail finds nothing in an edition whose front page is a draft."""
    homes = site.root_page.get_translations(inclusive=True) if site else Page.objects.none()
    return homes.filter(locale__language_code=language_code).live().exists()


def _counterpart(site: Site | None, path: str, walked: str | None, wanted: str) -> Page | None:
    """Walk a path in one language as far as its tree goes, and on from there in the wanted language.

    The deepest way that leads to a live and public page wins. Drafts may be walked through, as in
    Wagtail's own routing.
    """
    slugs = [slug for slug in path.split("/") if slug]
    if site is None or len(slugs) > DEEPEST_PATH:
        return None
    roots = {root.locale.language_code: root for root in _editions([site.root_page], None)}
    if wanted not in roots:
        return None
    matched: list[Page | None] = []
    if walked in roots:
        matched = _along(roots[walked], slugs)
    counterparts = {page.translation_key: page for page in _editions([p for p in matched if p], wanted)}
    ways = [roots[wanted].url_path + "".join(f"{slug}/" for slug in slugs)]
    for depth, step in enumerate(matched):
        if step is not None and step.translation_key in counterparts:
            rest = "".join(f"{slug}/" for slug in slugs[depth:])
            ways.insert(0, counterparts[step.translation_key].url_path + rest)
    inside = Page.objects.descendant_of(roots[wanted], inclusive=True).filter(url_path__in=ways)
    found = {page.url_path: page for page in inside.live().public().select_related("locale")}
    return next((found[way] for way in ways if way in found), None)


def _along(root: Page, slugs: list[str]) -> list[Page | None]:
    """The pages at each depth of a path below a root, the root first; None where there is none."""
    paths = [root.url_path + "".join(f"{slug}/" for slug in slugs[:depth]) for depth in range(len(slugs) + 1)]
    pages = Page.objects.descendant_of(root, inclusive=True).filter(url_path__in=paths)
    by_path = {page.url_path: page for page in pages}
    return [by_path.get(path) for path in paths]


def _editions(pages: list[Page], language_code: str | None) -> list[Page]:
    """All editions of pages, or those in one language."""
    editions = Page.objects.filter(translation_key__in=[page.translation_key for page in pages])
    if language_code is not None:
        editions = editions.filter(locale__language_code=language_code)
    return list(editions.select_related("locale"))
