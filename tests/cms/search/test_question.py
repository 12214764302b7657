"""What was typed becomes terms, whatever it is wrapped in."""

import pytest
from modelsearch.query import And, Boost, MatchAll, Not, Or, Phrase, PlainText
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from cms.search.question import LONGEST, MOST_WORDS, NOTHING, Question, analysed
from tests.factories import content_page

SILTA, LAITURI = PlainText("silta"), PlainText("laituri")


@pytest.fixture
def found(tree):
    pages = [content_page(tree.turku, "Silta"), content_page(tree.turku, "Laituri")]
    get_search_backend().add_bulk(type(pages[0]), pages)

    def search(query):
        results = get_search_backend().search(query, Page.objects.filter(pk__in=[page.pk for page in pages]))
        assert results.count() == len(results)
        return {page.title for page in results}

    return search


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        (SILTA, {"Silta"}),
        (Phrase("sillan"), {"Silta"}),
        (Boost(SILTA, 2), {"Silta"}),
        (Or([SILTA, LAITURI]), {"Silta", "Laituri"}),
        (And([SILTA, LAITURI]), set()),
        (And([SILTA, Not(LAITURI)]), {"Silta"}),
        (Not(SILTA), {"Laituri"}),
        (And([SILTA, Phrase("")]), {"Silta"}),
        (And([PlainText("?"), MatchAll()]), {"Silta", "Laituri"}),
        (Or([SILTA, MatchAll()]), {"Silta", "Laituri"}),
        (Not(PlainText("!")), {"Silta", "Laituri"}),
        (MatchAll(), {"Silta", "Laituri"}),
        (NOTHING, set()),
        ("", set()),
    ],
)
def test_every_kind_of_query_is_answered(found, query, titles):
    assert found(query) == titles


def test_a_long_question_is_cut():
    assert len(Question.of("silta " * 1000, "fi").words) == MOST_WORDS
    assert not Question.of(f"{'?' * LONGEST} silta", "fi").words


def test_a_term_is_letters_and_digits_only():
    query = analysed('"sil\0ta" OR (laituri* -työ) 日本', ["fi", "en"])
    terms = []

    def collect(part):
        if hasattr(part, "query_string"):
            terms.append(part.query_string)
        for inner in getattr(part, "subqueries", ()):
            collect(inner)

    collect(query)
    assert terms
    assert all(term.isascii() and term.isalnum() for term in terms)
