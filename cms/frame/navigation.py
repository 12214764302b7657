"""Where a page stands: its trail, its section, and what lies around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import cached_property
from wagtail.models import Page

from cms.addresses import Addresses
from cms.ancestors import take_ancestors
from cms.atlas import atlas_of
from cms.cities import CITIES, City, city_by_slug
from cms.frame.links import CityLink, Link

if TYPE_CHECKING:
    from cms.models import SectionPage


class Navigation:
    """The tree as seen from one page. Each part is computed when a template asks, from what is known of all pages
    (cms/atlas.py); pages deep in the tree cost a query for those above them.

    `page` is None on error pages, which then stand at the top of the request's site.
    """

    def __init__(self, request: HttpRequest, page: Page | None = None) -> None:
        self.request = request
        self.page = page
        self.atlas = atlas_of(request)

    @cached_property
    def language(self) -> str:
        """Code of the language the page is written in; without a page, that of the address."""
        if self.page is not None:
            return self.trail[-1].locale.language_code
        return translation.get_language() or settings.LANGUAGE_CODE

    @cached_property
    def trail(self) -> list[Page]:
        """From the programme's front page down to the page itself."""
        page = self.page or self._site_home()
        if page is None:
            return []
        above = take_ancestors(page, self.atlas)
        if above and above[-1].locale_id == page.locale_id:
            page.locale = above[-1].locale
        return [*above, page]

    @cached_property
    def section(self) -> SectionPage | None:
        """The city's or the programme's front page that this page belongs to."""
        nearest = next((p for p in reversed(self.trail) if getattr(p.specific_class, "is_section", False)), None)
        if nearest is None or nearest is self.page:
            return nearest and nearest.specific
        return self.atlas.section(nearest)

    @property
    def place(self) -> tuple[int | None, str]:
        """What lists of the site depend on: its front page, and the language of the page that they stand on."""
        return (self.section.pk if self.section else None, self.language)

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
    def _site_top(self) -> Page | None:
        """The front page of the page's own host; None outside all sites."""
        roots = {root.root_path for root in self._addresses.roots}
        return next((page for page in reversed(self.trail) if page.url_path in roots), None)

    @cached_property
    def section_pages(self) -> list[Page]:
        """The pages right below the section that its menus, feeds and foot may name."""
        return self.atlas.public(self.atlas.marked(self.section)) if self.section else []

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
        pages = {page.slug: page for page in self.atlas.public(self.atlas.marked(self.trail[0]))}
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
        site = self.atlas.site(self.request)
        return self.atlas.editions(site.root_page) if site else []

    def _site_home(self) -> Page | None:
        """Front page of the request's site in the active language, else in the source language."""
        by_language = {page.locale.language_code: page for page in self._site_editions}
        return by_language.get(translation.get_language() or "") or by_language.get(settings.LANGUAGE_CODE)
