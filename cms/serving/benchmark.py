"""Measures pages in this process: SQL queries and CPU time, also as a ratio to an empty view in the same run."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from time import process_time
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from cms.caching.version import changed

CITY = "turku"
# What a visitor reads most: a name, the model (a room above this one, hence its name as text), which of its pages.
VISITED: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("Programme front page", "home.HomePage", {}),
    ("City page", "citypages.CityPage", {"city": CITY}),
    ("Project index", "projectpages.ProjectIndexPage", {}),
    ("Project page", "projectpages.ProjectPage", {}),
)


@dataclass(frozen=True)
class Target:
    """An address to measure; `is_first`: as the first visit after something was written, when nothing is remembered."""

    name: str
    host: str
    path: str
    language: str = ""
    is_first: bool = False


@dataclass(frozen=True)
class Figure:
    """What was measured: queries of one request, median CPU milliseconds of many, the same over the empty view's.

    `size` is what goes over the wire: bytes of HTML, compressed.
    """

    name: str
    language: str
    size: int
    queries: int
    milliseconds: float
    ratio: float


class NothingToMeasureError(Exception):
    """The database has no such page."""


def targets() -> Iterator[Target]:
    """The empty view first, then what visitors read in each language, then what editors and translators open."""
    admin_host = urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc
    yield Target("Empty view", admin_host, "/healthz")
    for name, model, which in VISITED:
        for code, _label in settings.LANGUAGES:
            address = urlsplit(first_page(model, code, which).full_url)
            yield Target(name, address.netloc, address.path, code)
            if model == "citypages.CityPage":
                yield Target(f"{name}, after a change", address.netloc, address.path, code, is_first=True)
    for name, code in (("Page editor, city page", settings.LANGUAGE_CODE), ("Translation editor, city page", "en")):
        page = first_page("citypages.CityPage", code, {"city": CITY})
        yield Target(name, admin_host, reverse("wagtailadmin_pages:edit", args=[page.pk]), code)


def first_page(model: str, language: str, which: dict[str, str]) -> Page:
    """The first live page of a kind that exists in every language, in one of them."""
    for page in apps.get_model(model).objects.live().filter(locale__language_code=settings.LANGUAGE_CODE, **which):
        editions = {edition.locale.language_code: edition for edition in page.get_translations(inclusive=True).live()}
        if len(editions) == len(settings.LANGUAGES):
            return editions[language]
    raise NothingToMeasureError(f"There is no live {model} in every language: load the demo content (make demo).")


def measure(rounds: int) -> Iterator[Figure]:
    """A figure for each target; the ratio is to the first."""
    client = Client()
    editor = get_user_model().objects.filter(is_superuser=True, is_active=True).first()
    if editor is None:
        raise NothingToMeasureError("There is no superuser to open the editor: load the demo content (make demo).")
    client.force_login(editor)
    visitor, reference = Client(), 0.0
    for target in targets():
        who = client if target.path.startswith("/admin/") else visitor
        size, queries, milliseconds = measure_one(who, target, rounds)
        reference = reference or milliseconds
        yield Figure(target.name, target.language, size, queries, milliseconds, milliseconds / reference)
    client.logout()


def measure_one(client: Client, target: Target, rounds: int) -> tuple[int, int, float]:
    """Bytes, queries and median CPU milliseconds of a request, after three that warm the caches."""
    for _warm_up in range(3):
        _get(client, target)
    if target.is_first:
        changed()
    with CaptureQueriesContext(connection) as queries:
        size = len(_get(client, target))
    return size, len(queries), 1000 * median(_cpu_seconds(client, target) for _round in range(rounds))


def _cpu_seconds(client: Client, target: Target) -> float:
    if target.is_first:
        changed()
    start = process_time()
    _get(client, target)
    return process_time() - start


def _get(client: Client, target: Target) -> bytes:
    headers = {"host": target.host, "accept-encoding": "gzip"}
    # A parameter that no view reads: such an address is never kept (cms/caching), the page is made each time.
    path = f"{target.path}?made=anew" if target.language else target.path
    response = client.get(path, headers=headers, secure=settings.PRODUCTION)
    if response.status_code != 200:
        raise NothingToMeasureError(f"{target.host}{target.path} answers {response.status_code} instead of 200.")
    return response.content
