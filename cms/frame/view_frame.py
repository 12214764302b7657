"""The frame of an answer that is no page of the tree, such as the site map."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.functional import cached_property

from cms.frame.links import LanguageLink
from cms.frame.site_frame import SiteFrame


class ViewFrame(SiteFrame):
    """Stands at the top of the request's site. The view answers in every language, each at the address `view_name`."""

    def __init__(self, request: HttpRequest, view_name: str, heading: str, summary: str = "") -> None:
        super().__init__(request)
        self.view_name, self.heading, self.summary = view_name, heading, summary

    @property
    def title(self) -> str:
        return f"{self.heading} – {self.site_name}"

    @property
    def description(self) -> str:
        return self.summary

    @cached_property
    def languages(self) -> list[LanguageLink]:
        links = super().languages
        known = self._addresses_by_language
        return [
            LanguageLink(link.code, link.name, known.get(link.code, link.url), link.is_current, link.code in known)
            for link in links
        ]

    @cached_property
    def canonical(self) -> str:
        return self.request.build_absolute_uri(self._addresses_by_language.get(self.language, self.request.path))

    @cached_property
    def alternates(self) -> list[tuple[str, str]]:
        editions = self._addresses_by_language
        if len(editions) < 2:
            return []
        return [(code, self.request.build_absolute_uri(path)) for code, path in editions.items()]

    @cached_property
    def _addresses_by_language(self) -> dict[str, str]:
        """Paths by language, of the editions whose front page is live."""
        live = {page.locale.language_code for page in self._site_editions}
        paths = {}
        for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
            if code in live:
                with translation.override(code):
                    paths[code] = reverse(self.view_name)
        return paths
