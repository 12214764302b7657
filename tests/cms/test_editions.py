"""A link leads to the edition in the reader's language."""

from django.utils import translation

from cms.editions import edition_of, prefetch_editions
from tests.factories import content_page
from tests.tree import twin


def test_a_link_leads_to_the_readers_edition(tree):
    assert edition_of(tree.turku).pk == tree.turku.pk
    with translation.override("en"):
        assert edition_of(type(tree.turku).objects.get(pk=tree.turku.pk)).pk == tree.turku_en.pk


def test_a_page_that_is_not_translated_is_linked_to_as_it_is(tree):
    page = content_page(tree.turku)
    with translation.override("en"):
        assert edition_of(page).pk == page.pk


def test_a_draft_is_never_linked_to(tree):
    page = content_page(tree.turku, live=False)
    assert edition_of(page) is None


def test_a_draft_translation_is_passed_over(tree):
    page = content_page(tree.turku)
    twin(page, tree.turku_en, tree.english, live=False)
    with translation.override("en"):
        assert edition_of(page).pk == page.pk


def test_an_alias_that_repeats_another_language_is_passed_over(tree):
    page = content_page(tree.turku)
    page.copy_for_translation(tree.english, alias=True)
    with translation.override("en"):
        assert edition_of(page).pk == page.pk


def test_many_links_cost_one_query(tree, django_assert_num_queries):
    pages = [content_page(tree.turku, f"Sivu {number}") for number in range(5)]
    with django_assert_num_queries(1):
        prefetch_editions([*pages, None])
        assert [edition_of(page).pk for page in pages] == [page.pk for page in pages]


def test_no_links_cost_nothing(django_assert_num_queries):
    prefetch_editions([None, None])
