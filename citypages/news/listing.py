"""What a site shows as news in one edition: its own, what it has accepted from others, what it picked elsewhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import cached_property
from typing import Any

from django.apps import apps
from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils import timezone

from citypages.news.items import NewsItem, Row, external_item, own_item
from citypages.news.offered import offered_rows
from cms.addresses import Addresses
from media.renditions import prefetch_renditions

PER_PAGE = 12


@dataclass(frozen=True)
class Entry:
    """A row before it is read from the database: what it is, and its time."""

    when: datetime
    kind: str
    key: Any


class SiteNews:
    """The news of a site; `section` is its front page in the edition's language."""

    def __init__(self, request: HttpRequest, section: Any, language: str) -> None:
        self.request = request
        self.section = section
        self.language = language
        self.address = Addresses(request).of

    @cached_property
    def own(self) -> QuerySet:
        """The site's own articles: two levels below its front page, where its list of news has them."""
        articles = apps.get_model("news", "NewsPage").objects.for_visitors()
        return articles.filter(path__startswith=self.section.path, depth=self.section.depth + 2)

    @cached_property
    def external(self) -> QuerySet:
        """What the site picked from elsewhere."""
        return apps.get_model("news", "ExternalNews").objects.on_site(self.section.city_key, self.language)

    def offered(self, places: Sequence[str]) -> list[Row]:
        """What the site accepted from others for these places."""
        return offered_rows(self.section, self.language, places, self.address)

    def rows(self, count: int, places: Sequence[str], with_external: bool) -> list[Row]:
        """The newest rows for a front page or a feed."""
        rows = [
            Row(page.published_at, own_item(page, self.address(page)))
            for page in self.own.defer("body").select_related("image")[:count]
        ]
        rows += self.offered(places)
        if with_external:
            rows += [Row(_morning(news.date), external_item(news, self.language)) for news in self.external[:count]]
        newest = sorted(rows, key=lambda row: row.when, reverse=True)[:count]
        prefetch_renditions(row.item.image for row in newest)
        return newest


class NewsListing(SiteNews):
    """All news of a site, or those of a year, page by page."""

    def __init__(self, request: HttpRequest, section: Any, language: str, year: int | None = None) -> None:
        super().__init__(request, section, language)
        self.year = year

    @cached_property
    def entries(self) -> list[Entry]:
        """Every row, the newest first; the rows themselves are read for one page only."""
        found = [Entry(when, "own", key) for when, key in self.own.values_list("published_at", "pk")]
        found += [Entry(row.item.stamp or row.when, "offered", row.item) for row in self.offered(("list", "both"))]
        found += [Entry(_morning(day), "external", key) for day, key in self.external.values_list("date", "pk")]
        return sorted(found, key=lambda entry: entry.when, reverse=True)

    @cached_property
    def years(self) -> list[int]:
        """The years that hold news, in Finnish time, the latest first."""
        return sorted({_year(entry) for entry in self.entries}, reverse=True)

    def page(self, number: str) -> Page:
        """One page of entries. Raises Http404 for a number that does not exist or is none."""
        entries = [entry for entry in self.entries if self.year in (None, _year(entry))]
        try:
            return Paginator(entries, PER_PAGE).page(number)
        except InvalidPage as error:
            raise Http404 from error

    def items(self, entries: Iterable[Entry]) -> list[NewsItem]:
        """The rows of these entries, in their order."""
        entries = list(entries)
        keys = {kind: [entry.key for entry in entries if entry.kind == kind] for kind in ("own", "external")}
        own = self.own.select_related("image").filter(pk__in=keys["own"]) if keys["own"] else []
        external = self.external.filter(pk__in=keys["external"]) if keys["external"] else []
        rows = {("own", page.pk): own_item(page, self.address(page)) for page in own}
        rows |= {("external", news.pk): external_item(news, self.language) for news in external}
        found = [entry.key if entry.kind == "offered" else rows.get((entry.kind, entry.key)) for entry in entries]
        items = [row for row in found if row is not None]
        prefetch_renditions(item.image for item in items)
        return items


def _morning(day: Any) -> datetime:
    """The start of a day in Finnish time."""
    return timezone.make_aware(datetime.combine(day, time.min))


def _year(entry: Entry) -> int:
    return timezone.localtime(entry.when).year
