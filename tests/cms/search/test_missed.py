"""What visitors search for is counted by the month; nothing that may tell who they are is kept."""

import datetime

import pytest
from django.db import connection
from django.utils import timezone

from cms.search.missed import count_search, countable, forget_old
from cms.search.models import Searched
from cms.search.question import Question

pytestmark = pytest.mark.django_db


def search(text: str, count: int = 0, site: str = "turku", language: str = "fi") -> None:
    count_search(Question.of(text, language), site, count)


def counts() -> list[tuple]:
    return list(Searched.objects.order_by("question").values_list("question", "asked", "missed"))


def test_a_question_is_counted_with_how_often_it_was_in_vain():
    for count in (0, 3, 0):
        search("pyörätie", count)
    assert counts() == [("pyörätie", 3, 2)]


def test_one_question_has_one_spelling():
    for text in ("  Pyörätie  KARTTA", "pyörätie kartta", "Pyo\u0308rätie\nkartta\0"):
        search(text)
    assert counts() == [("pyörätie kartta", 3, 3)]


def test_sites_languages_and_months_are_counted_apart():
    search("avoin", site="turku")
    search("avoin", site="")
    search("avoin", language="en")
    Searched.objects.filter(site="").update(month=datetime.date(2020, 1, 1))
    search("avoin", site="")
    assert Searched.objects.count() == 4


def test_nothing_is_stored_that_tells_who_asked_or_when():
    fields = {field.name for field in Searched._meta.get_fields()}
    assert fields == {"id", "site", "language", "month", "question", "asked", "missed"}


@pytest.mark.parametrize(
    "text",
    [
        "maija.malli@example.fi",
        "maija.malli(at)example.fi",
        "@maija",
        "050 123 4567",
        "+358501234567",
        "(09) 310-1641",
        "131052-308T",
        "131052+308T maija",
        "FI21 1234 5600 0007 85",
        "asiakas 12345",
        "x" * 61,
        "",
        "?!",
    ],
)
def test_what_may_be_about_a_person_is_not_stored(text):
    search(text)
    assert counts() == []


@pytest.mark.parametrize("text", ["6aika 2014–2020", "2014-2020", "haku 2018", "kuutoset 6/6", "100 m"])
def test_years_and_small_numbers_are_no_persons(text):
    assert countable(Question.of(text, "fi")) == text


def test_staff_see_what_was_asked_three_times_on_their_own_sites():
    for site in ("turku", "turku", "turku", "espoo", "espoo", "espoo", "turku"):
        search("pyörätie", site=site)
    search("harvinainen")
    shown = Searched.objects.shown({"turku"})
    assert [(row.site, row.question, row.asked) for row in shown] == [("turku", "pyörätie", 4)]
    assert Searched.objects.shown(None).count() == 2
    assert not Searched.objects.shown(set())


def test_old_months_are_deleted_and_rare_questions_when_their_month_is_over():
    this = timezone.localdate().replace(day=1)
    last = (this - datetime.timedelta(days=1)).replace(day=1)
    months = {"nyt": this, "viimeksi": last, "harva": last, "vuosi sitten": this.replace(year=this.year - 1)}
    long_ago = (this.replace(year=this.year - 1) - datetime.timedelta(days=40)).replace(day=1)
    for text, month in (months | {"kauan sitten": long_ago}).items():
        asked = 1 if text in {"nyt", "harva"} else 5
        Searched.objects.create(site="", language="fi", question=text, month=month, asked=asked)
    assert forget_old() == 2
    assert {text for text, _asked, _missed in counts()} == {"nyt", "viimeksi", "vuosi sitten"}


def test_counting_takes_one_query_for_what_was_asked_before(django_assert_max_num_queries):
    search("pyörätie")
    question = Question.of("pyörätie", "fi")
    with django_assert_max_num_queries(3) as asked:  # savepoint and release around it
        count_search(question, "turku", 0)
    assert len([query for query in asked if "UPDATE" in query["sql"]]) == 1


def test_a_search_outlives_a_count_that_fails():
    question = Question.of("pyörätie", "fi")
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE search_searched RENAME TO search_gone")
    count_search(question, "turku", 0)


def test_a_flood_of_questions_is_not_stored(monkeypatch):
    monkeypatch.setattr("cms.search.missed.MOST_QUESTIONS", 2)
    for text in ("yksi", "kaksi", "kolme", "yksi"):
        search(text)
    assert counts() == [("kaksi", 1, 1), ("yksi", 2, 2)]
