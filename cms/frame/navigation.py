"""Where a page stands: its trail, its section, and what lies around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import cached_property
from wagtail.models import Page, Site

from cms.addresses import Addresses
from cms.ancestors import take_ancestors
from cms.cities import CITIES, City, city_by_slug
from cms.frame.links import CityLink, Link
from cms.visibility import is_public

if TYPE_CHECKING:
    from cms.models import SectionPage


class Navigation:
    """The tree as seen from one page. Each part is computed when a template asks, with one query each at most.

    `page` is None on error pages, which then stand at the top of the request's site.
    """

    def __init__(self, request: HttpRequest, page: Page | None = None) -> None:
        self.request = request
        self.page = page

    @cached_property
    def language(self) -> str:
        """Code of the language the page is written in; without a page, that of the address."""
        if self.page is not None:
            return self.trail[-1].locale.language_code
        return translation.get_language() or settings.LANGUAGE_CODE

    @cached_property
    def trail(self) -> list[Page]:
        """From the programme's front page down to the page itself: one query."""
        page = self.page or self._site_home()
        if page is None:
            return []
        above = [ancestor for ancestor in take_ancestors(page) if not ancestor.is_root()]
        if above and above[-1].locale_id == page.locale_id:
            page.locale = above[-1].locale
        return [*above, page]

    @cached_property
    def section(self) -> SectionPage | None:
        """The city's or the programme's front page that this page belongs to."""
        nearest = next((p for p in reversed(self.trail) if getattr(p.specific_class, "is_section", False)), None)
        routed = getattr(self.request, "site_front_page", None)
        if nearest is None:
            return None
        return routed if routed is not None and routed.pk == nearest.pk else nearest.specific

    @cached_property
    def city(self) -> City | None:
        """The city whose site this is, or None on the programme's own pages."""
        return city_by_slug(self.section.city_key) if self.section else None

    @property
    def accent(self) -> str:
        """Name of the palette."""
        return self.city.accent if self.city else "programme"

    @property
    def programme_name(self) -> str:
        return self.trail[0].title if self.trail else settings.WAGTAIL_SITE_NAME

    @property
    def site_name(self) -> str:
        """'6Aika' or '6Aika Turku'."""
        return f"{self.programme_name} {self.city.name_in(self.language)}" if self.city else self.programme_name

    @property
    def home_url(self) -> str:
        return self._url(self.section) if self.section else "/"

    @property
    def programme_url(self) -> str:
        return self._url(self.trail[0]) if self.trail else "/"

    @cached_property
    def _around(self) -> list[Page]:
        """The editions of the page and of its host's front page, and the children of the programme's and the site's
        front pages: one query."""
        if not self.trail:
            return []
        tops = {self.trail[0], *([self.section] if self.section else [])}
        keys = {page.translation_key for page in (self.trail[-1], self._site_top) if page is not None}
        around = Page.objects.filter(translation_key__in=keys)
        for top in tops:
            around |= Page.objects.filter(path__startswith=top.path, depth=top.depth + 1)
        return list(around.live().filter(is_public()).select_related("locale").order_by("path"))

    @cached_property
    def _site_top(self) -> Page | None:
        """The front page of the page's own host; None outside all sites."""
        roots = {root.root_path for root in self._addresses.roots}
        return next((page for page in reversed(self.trail) if page.url_path in roots), None)

    @cached_property
    def section_pages(self) -> list[Page]:
        """The pages right below the section."""
        top = self.section
        if not top:
            return []
        return [page for page in self._around if page.depth == top.depth + 1 and page.path.startswith(top.path)]

    @cached_property
    def menu(self) -> list[Link]:
        """The section's own pages that are marked to be shown in menus."""
        inside = {page.pk for page in self.trail}
        return [
            Link(page.title, self._url(page), page.pk in inside) for page in self.section_pages if page.show_in_menus
        ]

    @cached_property
    def footer_pages(self) -> list[Link]:
        """The section's pages that every page leads to from its foot: statements, credits."""
        here = self.trail[-1].pk if self.trail else None
        return [
            Link(page.title, self._url(page), page.pk == here)
            for page in self.section_pages
            if getattr(page.specific_class, "in_footer", False)
        ]

    @cached_property
    def cities(self) -> list[CityLink]:
        """The cities that have a live section in this language, in the programme's order."""
        if not self.trail:
            return []
        top = self.trail[0]
        pages = {
            page.slug: page for page in self._around if page.depth == top.depth + 1 and page.path.startswith(top.path)
        }
        return [
            CityLink(
                city.slug, city.name_in(self.language), city.accent, self._url(pages[city.slug]), city == self.city
            )
            for city in CITIES
            if city.slug in pages
        ]

    @cached_property
    def breadcrumbs(self) -> list[Link]:
        """The pages above this one."""
        return [Link(page.title, self._url(page)) for page in self.trail[:-1]]

    @cached_property
    def _addresses(self) -> Addresses:
        return Addresses(self.request)

    def _url(self, page: Page) -> str:
        return self._addresses.of(page)

    @cached_property
    def _site_editions(self) -> list[Page]:
        """The live editions of the front page of the request's site."""
        site = Site.find_for_request(self.request)
        if site is None:
            return []
        return list(site.root_page.get_translations(inclusive=True).live().select_related("locale"))

    def _site_home(self) -> Page | None:
        """Front page of the request's site in the active language, else in the source language."""
        by_language = {page.locale.language_code: page for page in self._site_editions}
        return by_language.get(translation.get_language() or "") or by_language.get(settings.LANGUAGE_CODE)
