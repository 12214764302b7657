"""A page is found by its whole path with one query, exactly as Wagtail's own routing would find it."""

import pytest
from django.http import Http404
from wagtail.models import Page

from tests.factories import content_page
from tests.queries import statements


@pytest.fixture
def deep(tree):
    """A page four levels below Turku's front page."""
    page = tree.turku
    for slug in ("yksi", "kaksi", "kolme", "nelja"):
        page = content_page(page, slug, slug=slug)
    return page


def test_a_deep_page_is_found(tree, deep, rf):
    found, _args, _kwargs = tree.turku.route(rf.get("/"), ["yksi", "kaksi", "kolme", "nelja"])
    assert found == deep


def test_its_depth_costs_nothing(tree, deep, rf):
    def cost(*slugs: str) -> int:
        return len(statements(lambda: tree.turku.route(rf.get("/"), list(slugs))))

    assert cost("yksi", "kaksi") == cost("yksi", "kaksi", "kolme", "nelja") == 2


def test_what_is_not_there_is_not_found(tree, deep, rf):
    for slugs in (["yksi", "kolme"], ["ei"], ["yksi", "kaksi", "ei"]):
        with pytest.raises(Http404):
            tree.turku.route(rf.get("/"), slugs)


def test_a_draft_is_not_found(tree, deep, rf):
    deep.unpublish()
    with pytest.raises(Http404):
        tree.turku.route(rf.get("/"), ["yksi", "kaksi", "kolme", "nelja"])


def test_a_live_page_below_a_draft_is_found_as_wagtail_finds_it(tree, deep, rf):
    Page.objects.get(slug="kaksi").unpublish()
    slugs = ["yksi", "kaksi", "kolme", "nelja"]
    assert tree.turku.route(rf.get("/"), slugs).page == deep


def test_a_page_of_another_city_is_not_found_below_this_one(tree, rf):
    content_page(content_page(tree.espoo, "Yksi"), "Kaksi")
    with pytest.raises(Http404):
        tree.turku.route(rf.get("/"), ["yksi", "kaksi"])
