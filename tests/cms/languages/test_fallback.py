"""A page without a translation has an address in the other edition, and is found there again."""

import pytest
from django.test import RequestFactory
from django.utils import translation
from wagtail.models import Page, PageViewRestriction

from cms.languages.fallback import fallback_url, other_edition_of_404, resolve_untranslated
from tests.factories import content_page

TURKU, PROGRAMME = "turku.localhost:8000", "localhost:8000"


def request_for(path, host=TURKU):
    return RequestFactory().get(path, headers={"host": host})


def resolve(path, host=TURKU):
    """The Finnish page that an English address stands for."""
    with translation.override("en"):
        return resolve_untranslated(request_for(f"/en/{path}", host), path)


def other_edition(path, host=TURKU):
    active = "en" if path.startswith("/en/") else "fi"
    with translation.override(active):
        return other_edition_of_404(request_for(path, host))


# --- The address -----------------------------------------------------------------------------


def test_the_address_follows_the_deepest_translated_ancestor(tree):
    assert fallback_url(tree.bridge, "en") == "/en/news/silta/"
    assert fallback_url(tree.report, "en") == "/en/programme/raportti/"


def test_below_an_untranslated_section_the_slugs_stay_finnish(tree):
    tree.news_en.unpublish()
    assert fallback_url(tree.bridge, "en") == "/en/uutiset/silta/"


def test_without_an_english_front_page_the_address_still_stands(tree):
    tree.turku_en.delete()
    assert fallback_url(Page.objects.get(pk=tree.bridge.pk), "en") == "/en/uutiset/silta/"
    assert fallback_url(Page.objects.get(pk=tree.turku.pk), "en") == "/en/"


def test_a_private_ancestor_is_not_named(tree):
    PageViewRestriction.objects.create(page=tree.news_en, restriction_type=PageViewRestriction.LOGIN)
    assert fallback_url(tree.bridge, "en") == "/en/uutiset/silta/"


def test_a_page_that_exists_only_in_english_leads_to_its_nearest_finnish_ancestor(tree):
    only = content_page(tree.news_en, "Visitors", slug="visitors")
    assert fallback_url(only, "fi") == "/uutiset/"


def test_the_address_costs_a_query_for_each_of_trail_editions_and_restrictions(tree, django_assert_max_num_queries):
    bridge, trail = Page.objects.get(pk=tree.bridge.pk), list(tree.bridge.get_ancestors(inclusive=True))
    fallback_url(bridge, "en")
    with django_assert_max_num_queries(2):
        assert fallback_url(bridge, "en", trail) == "/en/news/silta/"


@pytest.mark.parametrize("name", ["bridge", "report", "news", "turku", "home"])
def test_every_address_is_found_again(tree, name):
    page = getattr(tree, name)
    host = f"{page.get_site().hostname}:8000"
    path = fallback_url(page, "en").removeprefix("/en/")
    assert resolve(path, host).pk == page.pk


# --- Finding it again ------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["news/silta/", "uutiset/silta/"])
def test_english_and_finnish_slugs_both_lead_there(tree, path):
    assert resolve(path) == tree.bridge.page_ptr


def test_a_draft_translation_is_walked_through_to_the_finnish_page(tree):
    tree.news_en.unpublish()
    assert resolve("news/") == tree.news.page_ptr
    assert resolve("news/silta/") == tree.bridge.page_ptr


def test_a_page_below_the_programme_is_found_on_the_programme_s_host(tree):
    assert resolve("programme/raportti/", PROGRAMME) == tree.report.page_ptr


def test_another_host_s_pages_are_not_found(tree):
    assert resolve("programme/raportti/") is None


def test_a_page_that_is_nowhere_is_not_found(tree):
    assert resolve("news/tunneli/") is None
    assert resolve("x/" * 500) is None


def test_drafts_and_private_pages_are_not_found(tree):
    PageViewRestriction.objects.create(page=tree.bridge, restriction_type=PageViewRestriction.LOGIN)
    assert resolve("news/silta/") is None
    tree.report.unpublish()
    assert resolve("programme/raportti/", PROGRAMME) is None


def test_the_deepest_match_wins_and_the_next_best_is_tried(tree):
    """An English page may carry the slug of a Finnish page that is not its counterpart."""
    silta = content_page(tree.turku, "Silta", slug="silta")
    tree.translate(silta, "Bridge", "uutiset")  # /en/uutiset/ is English for /silta/
    assert resolve("uutiset/silta/") == tree.bridge.page_ptr


def test_finding_costs_the_same_however_deep_the_path(tree, django_assert_max_num_queries):
    resolve("news/silta/")
    with django_assert_max_num_queries(7):
        resolve("news/silta/a/b/c/d/e/")


# --- After a 404 -----------------------------------------------------------------------------


def test_an_english_address_without_its_prefix_is_offered_in_english(tree):
    assert other_edition("/news/") == {
        "url": "/en/news/",
        "language": "en",
        "language_name": "English",
    }


def test_the_way_may_be_finnish_first_and_english_after(tree):
    story = content_page(tree.news, "Tunneli", slug="tunneli")
    tree.translate(story, "Tunnel", "tunnel")
    assert other_edition("/uutiset/tunnel/")["url"] == "/en/news/tunnel/"


def test_a_finnish_address_under_the_prefix_is_offered_in_finnish(tree):
    assert other_edition("/en/uutiset/")["url"] == "/uutiset/"
    assert other_edition("/en/uutiset/")["language_name"] == "Suomi"


def test_what_exists_in_no_edition_is_offered_nowhere(tree):
    assert other_edition("/nowhere/") is None
    assert other_edition("/nowhere.php") is None


def test_a_draft_is_never_offered(tree):
    tree.news_en.unpublish()
    assert other_edition("/news/") is None


def test_an_edition_whose_front_page_is_a_draft_is_not_offered(tree):
    tree.turku_en.unpublish()
    assert other_edition("/news/") is None
