"""Data sets whose rows are about pages."""

from abc import abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db.models import Max, Q, QuerySet
from django.utils import translation

from cms.addresses import place_of
from cms.atlas import atlas
from cms.cities import city_by_slug
from cms.opendata.dataset import DataSet, Row, Scope
from cms.visibility import is_public

CHUNK = 500  # rows that are read, or written, at once


def published(language: str) -> Q:
    """For filter(): pages that everybody may read in this language, below front pages that are served."""
    known = atlas()
    found = Q(live=True, alias_of__isnull=True, locale__language_code=language) & is_public()
    for front in known.fronts.values():
        if not front.live:
            found &= ~Q(path__startswith=front.path)
    return found


def sites(language: str) -> dict[str, str]:
    """Keys of the cities by the path of their front page in a language. The slug of a city's front page is its key."""
    fronts = [front for front in atlas().fronts.values() if front.locale.language_code == language]
    return {front.path: front.slug for front in fronts if city_by_slug(front.slug)}


def below_city(city: str, language: str) -> Q:
    """For filter(): pages of a city's own site in this language."""
    found = Q(pk__in=())
    for path, key in sites(language).items():
        if key == city:
            found |= Q(path__startswith=path)
    return found


class Places:
    """Where pages stand, from what is known of all sites: read once for all rows of a set."""

    def __init__(self) -> None:
        known = atlas()
        self._roots = known.roots
        self._sites = {path: front.slug for path, front in known.fronts.items() if city_by_slug(front.slug)}

    def url(self, page: Any) -> str:
        """The page's address, with its host; '' outside all sites."""
        return place_of(page.url_path, self._roots)

    def site(self, page: Any) -> str:
        """The key of the city whose site the page is on; '' for the programme's own."""
        return self._sites.get(page.path[: 3 * page.steplen], "")


def lasting(page: Any) -> str:
    """What a page is called in every edition and place."""
    return str(page.translation_key)


class PageSet(DataSet):
    """Rows made of pages, chunk by chunk."""

    @abstractmethod
    def pages(self, scope: Scope, language: str) -> QuerySet:
        """The pages, with everything that a row needs and in no order; those nobody may see are taken out later."""

    @abstractmethod
    def row(self, page: Any, places: Places) -> Row:
        """The row of a page; the language is active."""

    def found(self, scope: Scope, language: str, keys: Collection[int] | None = None) -> QuerySet:
        """The pages that everybody may read."""
        pages = self.pages(scope, language).filter(published(language))
        return pages if keys is None else pages.filter(pk__in=keys)

    def rows(self, scope: Scope, language: str, keys: Collection[int] | None = None) -> Iterator[Row]:
        pages = self.found(scope, language, keys).order_by("pk").iterator(chunk_size=CHUNK)
        places = Places()
        return in_chunks(pages, language, lambda page: self.row(page, places))

    def count(self, scope: Scope, language: str) -> int:
        return self.found(scope, language).count()

    def modified(self, scope: Scope, language: str) -> datetime | None:
        return self.found(scope, language).aggregate(last=Max("last_published_at"))["last"]


def in_chunks(things: Iterable[Any], language: str, make: Callable[[Any], Any]) -> Iterator[Any]:
    """What is made of each thing with the language active. It never is while somebody else's code runs between two."""
    things, ended = iter(things), False
    while not ended:
        made = []
        with translation.override(language):
            for thing in things:
                made.append(make(thing))
                if len(made) == CHUNK:
                    break
            else:
                ended = True
        yield from made
