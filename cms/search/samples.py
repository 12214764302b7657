"""Pages and entries by the thousand, made from the sentences of what is there, for measuring."""

from datetime import UTC, date, datetime, timedelta
from random import Random

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from wagtail.models import Locale, Page

from cms.search.entries.pages import described, page_key
from cms.search.entries.storing import store
from cms.search.facts import Facts, Kind
from cms.search.models import Entry

LANGUAGE = "fi"
SENTENCES = 12  # of a page: 150 to 300 words
AT_ONCE = 500
KINDS = (Kind.PAGE, Kind.PROJECT, Kind.NEWS, Kind.NEWS, Kind.EVENT)
BEHIND = 600_000  # every page of its own below the same page


class NothingToSampleError(Exception):
    """There are too few entries to make others from."""


class Samples:
    """Grows by pages that exist in the database alone, below the first live page, to be rolled back."""

    def __init__(self) -> None:
        """Raises NothingToSampleError without demo content."""
        found = list(
            Entry.objects.filter(language=LANGUAGE, document=None, person=None).exclude(text="").order_by("pk")
        )
        if not found:
            raise NothingToSampleError("There are no entries: load the demo content (make demo).")
        self.random, self.made = Random(6), 0
        self.locale = Locale.objects.get(language_code=LANGUAGE)
        self.above = Page.objects.live().filter(depth=2, locale=self.locale).first()
        self.titles = [entry.title for entry in found]
        self.summaries = [entry.summary for entry in found if entry.summary]
        self.sentences = [line for entry in found for line in entry.text.split("\n") if line.count(" ") > 4]
        self.sites = sorted({(entry.site, entry.cities) for entry in found if entry.site})
        self.areas = sorted({entry.areas for entry in found})

    def grow(self, size: int) -> None:
        """Until there are so many pages, then let the database look at them as it does by itself at night."""
        while self.made < size:
            self._add(min(AT_ONCE, size - self.made))
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")

    def _add(self, count: int) -> None:
        kind = ContentType.objects.get_for_model(Page)
        pages = [
            Page(
                path=Page._get_path(self.above.path, self.above.depth + 1, BEHIND + number),
                depth=self.above.depth + 1,
                title=f"{self.random.choice(self.titles)} {number}",
                slug=f"sample-{number}",
                url_path=f"{self.above.url_path}sample-{number}/",
                content_type=kind,
                locale=self.locale,
            )
            for number in range(self.made, self.made + count)
        ]
        Page.objects.bulk_create(pages)
        store([self._entry(page) for page in pages], Entry.objects.filter(page__in=pages))
        self.made += count

    def _entry(self, page: Page) -> Entry:
        choose, what = self.random.choice, self.random.choice(KINDS)
        site, _cities = choose(self.sites)
        day = date(2014, 1, 1) + timedelta(days=self.random.randrange(4000))
        if what is Kind.NEWS:
            facts = Facts(what, moment=datetime(day.year, day.month, day.day, tzinfo=UTC))
        elif what is Kind.PAGE:
            facts = Facts(what)
        else:
            facts = Facts(what, areas=choose(self.areas).split(), starts_on=day, ends_on=day + timedelta(days=700))
        return Entry(
            key=page_key(page),
            page=page,
            language=LANGUAGE,
            site=site,
            title=page.title,
            summary=choose(self.summaries),
            text="\n".join(self.random.choices(self.sentences, k=SENTENCES)),
            **described(facts, site),
        )
