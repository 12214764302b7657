"""What searching and publishing cost at 1,000, 5,000 and 20,000 pages. All is rolled back: no row stays."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import process_time

from django.db import connection, transaction
from wagtail.models import Page
from wagtail.search.index import insert_or_update_object

from cms.search.entries.tasks import index_pages
from cms.search.question import Question
from cms.search.results import Results
from cms.search.samples import LANGUAGE, Samples

SIZES = (1_000, 5_000, 20_000)
FIRST_PAGE = 10
# What is asked: words of nearly every page, of many, of few and of none; compounds; two and three words; other forms.
QUESTIONS = """
hanke; kaupunki; palvelu; yritys; asukas; avoin; data; kokeilu; tieto; ympäristö; kiertotalous; liikenne; kaupungin;
hankkeissa; yrityksille; osallisuus; innovaatio; koulutus; terveys; rajapinta; tilaisuus; haku; uutinen; tapahtuma;
rahoitus; kehittäminen; seminaari; strategiatoimisto; innovaatioalusta; liikkuminen; oppimisympäristö; robottibussi;
aluekehitysrahasto; kaupunginosa; lähijuna; sensori; tekoäly; työpaja; avoin data; kaupunki hanke; älykäs liikenne;
yritysten kokeilut; asukkaat mukaan; hankkeen tulokset; kaupungin palvelut; avoimet rajapinnat; kestävä kasvu;
haku yrityksille; avoin data rajapinnat; kaupunkien yhteinen hanke; älykkäät palvelut kaupungeissa; kokeilu Turussa;
kiertotalous Tampereella; terveyden palvelut asukkaille; Skanssi; Myyrmäki; Kupittaa; tuulimylly; sammakkolampi; xyzzy
"""


@dataclass(frozen=True)
class SearchCost:
    """CPU milliseconds: of this process and, on PostgreSQL of the same machine, of the server's process with it.

    `name` says of what, with so many pages.
    """

    name: str
    pages: int
    median: float
    percentile_99: float
    most_hits: int = 0


def search_costs(sizes: tuple[int, ...] = SIZES) -> Iterator[SearchCost]:
    """For each size a figure for searching (counts of every facet and the first page), one for publishing a page."""
    samples = Samples()
    with transaction.atomic():
        for size in sizes:
            samples.grow(size)
            yield _searching(size)
            yield _publishing(size)
        transaction.set_rollback(True)


def _searching(size: int) -> SearchCost:
    asked = [text.strip() for text in QUESTIONS.split(";")]
    for text in asked[:3]:
        _search(text)
    most = max(map(_search, asked))
    times = [min(_cost(partial(_search, text)) for _round in range(2)) for text in asked]
    return SearchCost("Searching", size, median(times), quantiles(times, n=100, method="inclusive")[98], most)


def _search(text: str) -> int:
    results = Results(Question.of(text, LANGUAGE))
    results.entries(0, FIRST_PAGE)
    for facet in ("kind", "cities", "areas", "year", "state"):
        results.counts(facet)
    return results.count


def _publishing(size: int) -> SearchCost:
    pages = list(Page.objects.live().filter(depth__gte=4, locale__language_code=LANGUAGE).order_by("pk")[:20])
    for page in pages[:3]:
        _index(page)
    times = [_cost(partial(_index, page)) for page in pages]
    return SearchCost("Publishing", size, median(times), max(times))


def _index(page: Page) -> None:
    index_pages.func(page.path)
    insert_or_update_object(page)


def _cost(work: Callable[[], object]) -> float:
    start = process_time() + _server_seconds()
    work()
    return 1000 * (process_time() + _server_seconds() - start)


def _server_seconds() -> float:
    """CPU time of this connection's server process, as Linux counts it; 0 where it is elsewhere or there is none."""
    if connection.vendor != "postgresql":
        return 0.0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        seen = Path("/proc", str(cursor.fetchone()[0]), "schedstat")
    return int(seen.read_text().split()[0]) / 1e9 if seen.exists() else 0.0
