"""SQLite finds and orders with one match, however many hits there are."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.module_loading import import_string
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from cms.search.question import analysed
from tests.factories import content_page

pytestmark = pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite's own")
UPSTREAM = "modelsearch.backends.database.sqlite.sqlite.SQLiteSearchBackend"  # cannot be imported elsewhere
# In a plan: the full-text table asked for one row ("=") at a time, or anything asked for each row of something else.
AGAIN_FOR_EACH = re.compile(r"VIRTUAL TABLE INDEX \d+:\S*=|CORRELATED")


@pytest.fixture
def bridges(tree):
    """Pages with the word in their title and one that has it in its text."""
    body = [{"type": "text", "value": "<p>Siltakokeilu tulee.</p>"}]
    pages = [content_page(tree.turku, f"Siltakokeilu {number}", slug=f"silta-{number}") for number in range(30)]
    pages.append(content_page(tree.turku, "Uutinen", body=body))
    get_search_backend().add_bulk(type(pages[0]), pages)
    return pages


def plans(results):
    """How SQLite goes about the first hits and their number."""
    with CaptureQueriesContext(connection) as captured:
        list(results[:10])
        results.count()
    found = []
    with connection.cursor() as cursor:
        for query in captured.captured_queries:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}".replace("%", "%%"))
            found += [row[3] for row in cursor.fetchall()]
    return found


@pytest.mark.parametrize("is_ordered", [True, False])
@pytest.mark.parametrize("way", ["search", "autocomplete"])
def test_the_index_is_matched_once_for_all_hits(bridges, way, is_ordered):
    results = getattr(get_search_backend(), way)("siltakokeilu", Page.objects.all(), order_by_relevance=is_ordered)
    plan = plans(results)
    assert any("VIRTUAL TABLE" in step for step in plan)
    assert not [step for step in plan if AGAIN_FOR_EACH.search(step)]


def test_upstream_still_matches_anew_for_every_hit(bridges):
    """When this fails, upstream has mended it: then `Linear*` in cms/search/sqlite.py can go."""
    results = import_string(UPSTREAM)({}).search(analysed("siltakokeilu", ["fi"]), Page.objects.all())
    assert [step for step in plans(results) if AGAIN_FOR_EACH.search(step)]


def test_a_word_in_the_title_comes_before_one_in_the_text(bridges):
    found = get_search_backend().search("siltakokeilu", Page.objects.all()).annotate_score("points")
    assert len(found) == 31
    assert found[30].title == "Uutinen"
    assert found[0].points < found[30].points < 0


def test_of_equals_the_newest_comes_first(bridges):
    found = get_search_backend().search("siltakokeilu", Page.objects.all())
    assert [page.title for page in found[:2]] == ["Siltakokeilu 29", "Siltakokeilu 28"]
