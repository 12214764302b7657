"""Pages cost a fixed number of SQL queries, whatever the number of projects, pictures, people and cities."""

import pytest
from django.utils import translation

from tests.growing import PAGES, Site

pytestmark = pytest.mark.django_db
SMALL, LARGE = 6, 60
LIMITS = {
    "city page": 25,
    "English city page": 25,
    "project page": 20,
    "front page": 25,
    "list of projects": 20,
    "narrowed list": 20,
    "projects in figures": 20,
    "feed of projects": 15,
    "projects in a frame": 15,
    "calendar of everything": 20,
    "list of news": 25,
    "article": 25,
}


@pytest.fixture(scope="module")
def costs(module_database) -> dict[int, dict[str, list[str]]]:
    """Statements of each page by size of the site."""
    site = Site()
    site.grow(SMALL)
    with translation.override("fi"):
        small = site.costs()
        site.grow(LARGE)
        site.add_cities()
        return {SMALL: small, LARGE: site.costs()}


@pytest.mark.parametrize("page", LIMITS)
def test_a_page_stays_within_its_limit(costs, page):
    found = costs[LARGE][page]
    assert len(found) <= LIMITS[page], f"{len(found)} queries:\n" + "\n".join(found)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_costs_the_same_with_ten_times_as_much(costs, page):
    few, many = costs[SMALL][page], costs[LARGE][page]
    assert len(few) == len(many), f"{len(few)} queries became {len(many)}:\n" + "\n".join(many)
