"""What answers a question, in which order, at which cost."""

from datetime import UTC, datetime

import pytest
from wagtail.models import PageViewRestriction

from cms.search.entries.rebuilding import rebuild
from cms.search.entries.storing import store
from cms.search.models import Entry
from cms.search.question import Question
from cms.search.results import Results
from tests.cms.search.asking import titles
from tests.factories import content_page
from tests.queries import statements


@pytest.fixture
def put(tree):
    """Makes entries of titles, with a summary and a text."""

    def make(*entries):
        first = Entry.objects.count()
        rows = [
            Entry(key=f"test:{first + number}", page=tree.home, language="fi", site="", **{"kind": "page"} | fields)
            for number, fields in enumerate(entries)
        ]
        store(rows, Entry.objects.none())

    return make


def test_title_comes_before_summary_and_summary_before_text(put):
    put({"title": "Teksti", "text": "Silta."}, {"title": "Tiivis", "summary": "Silta."}, {"title": "Silta"})
    assert titles("sillat") == ["Silta", "Tiivis", "Teksti"]


@pytest.mark.parametrize("field", ["title", "summary", "text"])
def test_a_whole_word_comes_before_a_part_of_a_compound(put, field):
    whole, part = "Kiertotalous lyhyesti", "Kiertotalouskeskus lyhyesti"
    put({"title": "Osa", field: part}, {"title": "Koko", field: whole})
    assert titles("kiertotalous") == ([whole, part] if field == "title" else ["Koko", "Osa"])


def test_newer_news_come_before_older(put):
    moments = [datetime(year, 3, 1, tzinfo=UTC) for year in (2016, 2019, 2018)]
    put(*({"title": f"Silta {moment.year}", "kind": "news", "moment": moment} for moment in moments))
    assert titles("silta") == ["Silta 2019", "Silta 2018", "Silta 2016"]


def test_a_title_that_says_just_what_is_asked_comes_first(put):
    put({"title": "Silta aukesi joen yli"}, {"title": "Silta"}, {"title": "Silta aukesi"})
    assert titles("silta") == ["Silta", "Silta aukesi", "Silta aukesi joen yli"]


def test_every_word_must_be_answered(put):
    put({"title": "Silta", "text": "Turussa"}, {"title": "Silta", "text": "Espoossa"})
    assert len(titles("silta turku")) == 1


def test_where_nothing_answers_a_compound_its_parts_do_and_it_is_said(put):
    put({"title": "Silta"})
    results = Results(Question.of("siltakokeilu", "fi"))
    assert [entry.title for entry in results.entries(0, 10)] == ["Silta"]
    assert results.is_relaxed
    assert not Results(Question.of("sillat", "fi")).is_relaxed


def test_facets_count_what_choosing_them_shows(put):
    put(
        {"title": "Silta", "kind": "news", "cities": " turku ", "year": 2018},
        {"title": "Silta", "kind": "news", "cities": " espoo turku ", "year": 2019},
        {"title": "Silta", "kind": "page", "cities": " espoo "},
    )
    results = Results(Question.of("silta", "fi"), chosen={"cities": "espoo"})
    assert results.count == len(results.entries(0, 10)) == 2
    assert results.counts("cities") == {"turku": 2, "espoo": 2}
    assert results.counts("kind") == {"news": 1, "page": 1}


@pytest.mark.parametrize("text", ["silta", "silta turku kokeilu", "siltakokeilu", "sitla", "xyzzy"])
def test_a_search_takes_few_queries_however_much_there_is(tree, put, text):
    def search():
        results = Results(Question.of(text, "fi"))
        results.counts("kind")
        results.entries(0, 10)

    PageViewRestriction.objects.create(page=content_page(tree.turku, "Salainen"), restriction_type="login")
    put({"title": "Silta", "text": "Turussa kokeillaan."})
    search()
    few = len(statements(search))
    put(*({"title": f"Silta {number}", "text": "Turussa kokeillaan."} for number in range(40)))
    assert len(statements(search)) <= few + 2 <= 22  # words that are found are fetched, PostgreSQL is told how to plan


def test_an_entry_knows_its_row_of_the_index_after_everything_was_made_anew(tree):
    content_page(tree.turku, "Silta")
    rebuild()
    before = dict(Entry.objects.values_list("key", "row"))
    rebuild()
    assert before
    assert None not in before.values()
    assert dict(Entry.objects.values_list("key", "row")) == before
