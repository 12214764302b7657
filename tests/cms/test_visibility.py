"""Pages are public unless they, or a page above them, are restricted: as Wagtail says, with one query."""

import pytest
from wagtail.models import Page, PageViewRestriction

from cms.visibility import is_public
from tests.factories import content_page

pytestmark = pytest.mark.django_db


def public() -> set[str]:
    """Paths of the pages that everybody may read; Wagtail's own answer must be the same."""
    found = set(Page.objects.filter(is_public()).values_list("url_path", flat=True))
    assert found == set(Page.objects.public().values_list("url_path", flat=True))
    return found


def test_without_restrictions_everything_is_public(tree):
    assert len(public()) == Page.objects.count()


@pytest.mark.parametrize("kind", [PageViewRestriction.LOGIN, PageViewRestriction.PASSWORD])
def test_a_restriction_covers_all_below_and_nothing_beside(tree, kind):
    hidden = content_page(tree.turku, "Salainen", slug="salainen")
    content_page(hidden, "Alla", slug="alla")
    content_page(tree.turku, "Vieressä", slug="vieressa")
    PageViewRestriction.objects.create(page=hidden, restriction_type=kind)
    paths = public()
    assert "/6aika/turku/vieressa/" in paths
    assert not {"/6aika/turku/salainen/", "/6aika/turku/salainen/alla/"} & paths


def test_it_costs_no_query_of_its_own(tree, django_assert_num_queries):
    PageViewRestriction.objects.create(page=tree.espoo, restriction_type=PageViewRestriction.LOGIN)
    with django_assert_num_queries(1):
        list(Page.objects.filter(is_public()))
