"""What stands around the page of one data set, which is a part of the page of open data with an address of its own."""

from django.http import HttpRequest
from django.utils.functional import cached_property

from cms.frame import LanguageLink, Link, SiteFrame
from cms.models import BasePage
from cms.opendata.edition import Edition


class DataSetFrame(SiteFrame):
    """The frame of the page of open data, for one of its data sets."""

    def __init__(self, request: HttpRequest, page: BasePage, edition: Edition) -> None:
        super().__init__(request, page)
        self.edition = edition

    @property
    def title(self) -> str:
        return f"{self.edition.title} – {self.site_name}"

    @property
    def description(self) -> str:
        return self.edition.description

    @cached_property
    def canonical(self) -> str:
        return self.edition.url

    @cached_property
    def alternates(self) -> list[tuple[str, str]]:
        return [(code, f"{url}{self._name(code)}/") for code, url in super().alternates]

    @cached_property
    def languages(self) -> list[LanguageLink]:
        return [
            LanguageLink(link.code, link.name, f"{link.url}{self._name(link.code)}/", link.is_current, True)
            if link.is_translated
            else link
            for link in super().languages
        ]

    @cached_property
    def breadcrumbs(self) -> list[Link]:
        return [*super().breadcrumbs, Link(self.trail[-1].title, self._url(self.trail[-1]))]

    def _name(self, code: str) -> str:
        return self.edition.dataset.name(code)
