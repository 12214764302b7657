"""What a page costs that no cache holds, once the process knows what all pages share: twelve queries at most, and the
same with thousands of pages more and with sixty cities."""

import sys
from functools import partial

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils import translation
from wagtail.models import Page

from citypages.models import CityPage
from cms.caching.version import changed
from tests.growing import PAGES, Site
from tests.queries import statements

pytestmark = pytest.mark.django_db
LIMITS = {
    "city page": 12,
    "English city page": 12,
    "project page": 12,
    "list of projects": 12,
}
TOLERANCE = 1.3  # of the work, with so many more pages or cities


@pytest.fixture(scope="module")
def site(module_database) -> Site:
    """A site of six projects whose pages nobody has asked for."""
    site = Site()
    site.grow(6)
    return site


def commit() -> None:
    """What the tests have written counts as committed: only then anything is remembered."""
    connection.run_on_commit.clear()
    changed()


def visit(site: Site, page: str) -> None:
    """Ask at an address that is never kept."""
    host, path = PAGES[page]
    site.visit(host, f"{path}{'&' if '?' in path else '?'}uncached=1")


def asked(site: Site, page: str) -> list[str]:
    """The statements of a second visit."""
    commit()
    visit(site, page)
    return statements(partial(visit, site, page))


def work(site: Site, page: str) -> int:
    """Calls of functions in a visit, which no other process disturbs."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    commit()
    visit(site, page)
    sys.setprofile(count)
    try:
        visit(site, page)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("page", LIMITS)
def test_a_page_stays_within_its_limit(site, page):
    found = asked(site, page)
    assert len(found) <= LIMITS[page], f"{len(found)} queries:\n" + "\n".join(found)


@pytest.mark.parametrize("page", LIMITS)
def test_a_page_costs_the_same_with_thousands_of_pages_and_sixty_cities(site, page, monkeypatch):
    monkeypatch.setattr(CityPage, "clean_fields", lambda *args, **kwargs: None)  # the programme names six
    few, calls = asked(site, page), work(site, page)
    savepoint = connection.savepoint()
    add_pages(site, 3000)
    add_cities(site, 54)
    many, more_calls = asked(site, page), work(site, page)
    connection.savepoint_rollback(savepoint)
    assert len(many) == len(few), "\n".join(many)
    assert more_calls <= calls * TOLERANCE


def add_pages(site: Site, count: int) -> None:
    """Pages below a city's front page, in the database alone."""
    top, kind = site.tree.turku, ContentType.objects.get_for_model(Page)
    Page.objects.bulk_create(
        Page(
            path=Page._get_path(top.path, top.depth + 1, 10_000 + number),
            depth=top.depth + 1,
            title=f"Sivu {number}",
            slug=f"sivu-{number}",
            url_path=f"{top.url_path}sivu-{number}/",
            content_type=kind,
            locale=site.tree.finnish,
        )
        for number in range(count)
    )


def add_cities(site: Site, count: int) -> None:
    """Front pages of cities."""
    with translation.override("fi"):
        for number in range(count):
            slug = f"kaupunki-{number}"
            city = CityPage(title=slug, slug=slug, city=slug, locale=site.tree.finnish)
            site.tree.home.add_child(instance=city)
