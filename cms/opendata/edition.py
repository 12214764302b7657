"""A data set as one site gives it away in one language: what its files, its page and the catalogue have in common."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from cms.opendata.dataset import DataSet, Row, Scope

LICENCE, LICENCE_NAME = "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"


@dataclass(frozen=True)
class Edition:
    """`base` is the address of the site's page of open data in this language, `publisher` the site's name."""

    dataset: DataSet
    scope: Scope
    language: str
    base: str
    publisher: str

    @property
    def name(self) -> str:
        """What it is called in addresses."""
        return self.dataset.name(self.language)

    @property
    def url(self) -> str:
        """The page that explains it."""
        return f"{self.base}{self.name}/"

    @cached_property
    def title(self) -> str:
        """'Hankkeet', 'Hankkeet: Turku'."""
        with translation.override(self.language):
            title, place = str(self.dataset.title), self.scope.place
            return _("{title}: {city}").format(title=title, city=place.name) if place else title

    @cached_property
    def description(self) -> str:
        """What it holds."""
        with translation.override(self.language):
            return str(self.dataset.description)

    @cached_property
    def modified(self) -> datetime | None:
        """When anything in it was last published."""
        return self.dataset.modified(self.scope, self.language)

    @cached_property
    def count(self) -> int:
        """How many rows it has."""
        return self.dataset.count(self.scope, self.language)

    @property
    def attribution(self) -> str:
        """How to cite it: "6Aika: Hankkeet. https://… CC BY 4.0"."""
        return f"{self.publisher}: {self.title}. {self.url} {LICENCE_NAME}"

    def rows(self) -> Iterator[Row]:
        """Its rows."""
        return self.dataset.rows(self.scope, self.language)


def heading_languages(first: str) -> list[str]:
    """The languages in which words are told beside one another, the reader's first."""
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    return sorted(codes, key=lambda code: code != first)
