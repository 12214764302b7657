"""The frame around a page: navigation, languages, and what the head of the document says."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import get_language_info
from wagtail.models import Page

from cms.frame.duties import Duties
from cms.frame.links import LanguageLink, Link, MissingTranslation
from cms.frame.sharing import Sharing
from cms.languages.fallback import fallback_url
from cms.visibility import is_public

# What a link to another edition is made of.
PRINTED = ("url_path", "alias_of_id", "locale_id", "translation_key")


class SiteFrame(Duties, Sharing):
    """Everything around the content, made once per request."""

    noindex = False
    robots = "noindex"  # what that is called
    is_search = False  # the search page has a box of its own
    # Set where the page is not written in the language of the address (MissingFrame).
    missing: MissingTranslation | None = None

    def __init__(self, request: HttpRequest, page: Page | None = None) -> None:
        super().__init__(request, page)
        # The frame of what stands inside: this one, but where a translation is missing.
        self.content: SiteFrame = self
        # Addresses by language of a page that this frame does not hold, as where a translation is missing.
        self.known_addresses: dict[str, str] = {}

    @cached_property
    def _editions(self) -> dict[str, Page]:
        """Live editions of this page by language code, itself included; aliases only repeat another edition, and
        below a front page that is a draft nothing is served."""
        if self.page is None:
            return {}
        top = self._site_top
        served = {front.locale_id for front in self.atlas.public(self.atlas.editions(top))} if top else set()
        if self.page.path in self.atlas.fronts:
            editions = self.atlas.public(self.atlas.editions(self.page))
        else:
            editions = Page.objects.filter(translation_key=self.page.translation_key).live().filter(is_public())
            editions = editions.exclude(pk=self.page.pk).only(*PRINTED).select_related("locale")
        others = [
            edition
            for edition in editions
            if edition.alias_of_id is None and edition != self.page and edition.locale_id in served
        ]
        return {self.language: self.page} | {other.locale.language_code: other for other in others}

    @cached_property
    def languages(self) -> list[LanguageLink]:
        """One link for each language of the install."""
        links = []
        for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
            edition = self._editions.get(code)
            if edition is not None:
                url = self._url(edition)
            elif self.page is not None:
                url = fallback_url(self.page, code, self.trail)
            elif code in self.known_addresses:
                url = self.known_addresses[code]
            else:
                with translation.override(code):
                    url = reverse("wagtail_serve", args=[""])
            name = get_language_info(code)["name_local"].capitalize()
            is_translated = edition is not None or code in self.known_addresses
            links.append(LanguageLink(code, name, url, code == self.language, is_translated))
        return links

    @cached_property
    def alternates(self) -> list[tuple[str, str]]:
        """hreflang: only editions that exist and are live, reciprocal and absolute; none for a lone edition."""
        if len(self._editions) < 2:
            return []
        return [(code, edition.full_url or "") for code, edition in sorted(self._editions.items(), reverse=True)]

    @property
    def default_alternate(self) -> str:
        """hreflang x-default: the source language's edition; '' for a page with one edition only."""
        return dict(self.alternates).get(settings.LANGUAGE_CODE, "")

    @cached_property
    def canonical(self) -> str:
        """The one address of the page, on its own host whatever the request's."""
        return (self.page.full_url or "") if self.page else ""

    @cached_property
    def feeds(self) -> list[Link]:
        """Feeds of the site: of those pages below its front page whose type has one (`feed_path`)."""
        fed = [page for page in self.section_pages if hasattr(page.specific_class, "feed_path")]
        return [
            Link(f"{page.title} – {self.site_name}", self._url(page) + page.specific_class.feed_path) for page in fed
        ]

    @property
    def search_scope(self) -> str:
        """The site to be searched from here where a city has no host of its own; '' for that of the host."""
        top = self._site_top
        return self.section.city_key if self.section and top and self.section.pk != top.pk else ""

    @property
    def title(self) -> str:
        if self.page is None or self.page == self.section:
            return self.site_name
        return f"{self.page.seo_title or self.page.title} – {self.site_name}"

    @property
    def description(self) -> str:
        if self.page is None:
            return ""
        return self.page.search_description or getattr(self.page, "summary", "")
