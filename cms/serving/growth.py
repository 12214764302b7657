"""What pages cost and what publishing costs as the install grows. All is rolled back: no row stays."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from time import process_time
from uuid import uuid4

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

from cms.caching.version import changed
from cms.serving.benchmark import CITY, NothingToMeasureError, first_page, measure_one, targets
from cms.serving.planning import look_at_tables

SIZES = (50, 1_000, 5_000, 20_000)
MEASURED = {"City page", "Project page", "Project index"}
# The kinds that an install gets ever more of, in rooms above this one, hence their names as text. Of projects a
# programme has as many as it funds; a list that shows all of them costs by what it shows.
GROWING = ("news.NewsPage", "events.EventPage")
BEHIND = 600_000  # every page of its own below the same page
PUBLISHED: tuple[tuple[str, dict[str, str]], ...] = (
    ("citypages.CityPage", {"city": CITY}),
    ("projectpages.ProjectPage", {}),
)
ROUNDS = 10  # publications of a page


@dataclass(frozen=True)
class Grown:
    """Queries and median CPU milliseconds of something, with so many pages in the database."""

    name: str
    pages: int
    queries: int
    milliseconds: float


def growth(rounds: int, sizes: tuple[int, ...] = SIZES) -> Iterator[Grown]:
    """For each size a figure for each page that visitors read and for publishing; NothingToMeasureError without
    content to copy."""
    copies = Copies()
    visitor = Client()
    with transaction.atomic():
        for size in sizes:
            copies.grow(size)
            for target in targets():
                if target.name in MEASURED and target.language == settings.LANGUAGE_CODE:
                    forget_transaction()
                    _size, queries, milliseconds = measure_one(visitor, target, rounds)
                    yield Grown(target.name, size, queries, milliseconds)
            for model, which in PUBLISHED:
                yield _publishing(first_page(model, settings.LANGUAGE_CODE, which), size)
        transaction.set_rollback(True)


def forget_transaction() -> None:
    """What was written counts as committed, as it would be: only then a process remembers what all pages share."""
    connection.run_on_commit.clear()
    changed()


def _publishing(page: Page, size: int) -> Grown:
    page = page.specific
    page.save_revision().publish()  # the first one after a change by hand writes more
    times = []
    for number in range(ROUNDS):
        page.title = f"{page.title[:100]} {number}"
        start = process_time()
        with CaptureQueriesContext(connection) as queries:
            page.save_revision().publish()
        times.append(1000 * (process_time() - start))
    return Grown(f"Publishing, {page._meta.verbose_name}", size, len(queries), median(times))


class Copies:
    """Pages like those that are there, below the same parents and with the same children in the database."""

    def __init__(self) -> None:
        live = Page.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None)
        wanted = [page for page in live.specific() if page._meta.label in GROWING]
        if not wanted:
            raise NothingToMeasureError("There is nothing to copy: load the demo content (make demo).")
        self.sources = wanted
        self.made = 0

    def grow(self, size: int) -> None:
        """Until the database has so many pages."""
        for number in range(size - Page.objects.count()):
            self._copy(self.sources[number % len(self.sources)])
        look_at_tables()

    def _copy(self, source: Page) -> None:
        self.made += 1
        parent_path = source.path[: -Page.steplen]
        copy = type(source)(**_earlier(_values(source), timedelta(days=366, hours=self.made)))
        copy.pk = copy.id = None
        copy.path = Page._get_path(parent_path, source.depth, BEHIND + self.made)
        copy.translation_key, copy.slug = uuid4(), f"copy-{self.made}"
        copy.url_path = f"{source.url_path.rstrip('/').rpartition('/')[0]}/{copy.slug}/"
        copy.latest_revision = copy.live_revision = None
        parent = Page(**{field.attname: getattr(copy, field.attname) for field in Page._meta.concrete_fields})
        parent.save_base(raw=True, force_insert=True)
        copy.page_ptr_id = copy.id = parent.pk
        copy.save_base(raw=True, force_insert=True)
        for relation in get_all_child_relations(type(source)):
            for child in getattr(source, relation.get_accessor_name()).all():
                values = _values(child) | {relation.field.attname: parent.pk}
                if "translation_key" in values:
                    values["translation_key"] = uuid4()
                relation.related_model(**values | {"id": None}).save_base(raw=True, force_insert=True)


def _earlier(values: dict[str, object], by: timedelta) -> dict[str, object]:
    """What accumulates is of the past."""
    return {name: value - by if isinstance(value, date) else value for name, value in values.items()}


def _values(row: Model) -> dict[str, object]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
