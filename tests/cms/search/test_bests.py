"""What editors recommend stands above the results, if the reader may read it."""

import pytest
from wagtail.models import PageViewRestriction

from cms.search.bests import best_bets
from cms.search.models import BestBet, Synonym
from cms.search.question import Question
from tests.factories import content_page
from tests.tree import twin

pytestmark = pytest.mark.django_db


def titles(text: str, site: str | None = "turku", language: str = "fi") -> list[str]:
    return [bet.title for bet in best_bets(Question.of(text, language), site)]


@pytest.fixture
def page(tree):
    return content_page(tree.turku, "Tietosuoja")


def bet(**fields: object) -> BestBet:
    return BestBet.objects.create(**({"words": "tietosuoja, omat tiedot", "city": "turku"} | fields))


@pytest.mark.parametrize("asked", ["tietosuoja", "tietosuojasta", "omien tietojen poisto", "TIETOSUOJAN tilanne"])
def test_it_is_shown_for_its_words_in_any_form(page, asked):
    bet(page=page)
    assert titles(asked) == ["Tietosuoja"]


@pytest.mark.parametrize("asked", ["tiedot", "suoja", "hanke", ""])
def test_it_is_not_shown_for_others(page, asked):
    bet(page=page)
    assert titles(asked) == []


def test_it_is_shown_for_a_synonym_of_its_words(page):
    bet(page=page)
    Synonym.objects.create(words="GDPR, tietosuoja")
    assert titles("GDPR:n") == ["Tietosuoja"]


def test_it_belongs_to_one_site_and_to_searches_of_all(page):
    bet(page=page)
    assert [titles("tietosuoja", site) for site in ("espoo", "", None)] == [[], [], ["Tietosuoja"]]


def test_it_belongs_to_one_language(page):
    bet(page=page)
    assert titles("tietosuoja", language="en") == []


def test_its_own_title_and_summary_come_first(page):
    bet(page=page, title="Näin käytämme tietojasi", summary="Lyhyesti.")
    (shown,) = best_bets(Question.of("tietosuoja", "fi"), "turku")
    assert (shown.title, shown.summary, shown.page.pk) == ("Näin käytämme tietojasi", "Lyhyesti.", page.pk)


def test_it_may_lead_to_an_address():
    bet(url="https://example.org/", title="Tietosuojavaltuutettu")
    (shown,) = best_bets(Question.of("tietosuoja", "fi"), "turku")
    assert (shown.title, shown.page, shown.url) == ("Tietosuojavaltuutettu", None, "https://example.org/")


def test_the_reader_gets_the_edition_in_her_language(tree, page):
    edition = twin(page, tree.turku_en, tree.english, title="Privacy", slug="privacy")
    bet(page=page, words="privacy", language="en")
    (shown,) = best_bets(Question.of("privacy", "en"), "turku")
    assert (shown.title, shown.page.pk) == ("Privacy", edition.pk)


def test_without_an_edition_she_gets_the_page_itself(page):
    bet(page=page, words="privacy", language="en")
    assert titles("privacy", language="en") == ["Tietosuoja"]


def test_a_page_that_is_not_live_is_never_shown(page):
    bet(page=page)
    page.unpublish()
    assert titles("tietosuoja") == []


def test_a_page_below_a_front_page_that_is_not_live_is_never_shown(tree, page):
    bet(page=page)
    tree.turku.unpublish()
    assert titles("tietosuoja") == []


@pytest.mark.parametrize("above", [False, True], ids=["itself", "below a private one"])
def test_a_private_page_is_never_shown(tree, page, above):
    bet(page=page)
    PageViewRestriction.objects.create(page=tree.turku if above else page, restriction_type="login")
    assert titles("tietosuoja") == []


def test_three_are_shown_at_most_each_page_once(tree, page):
    for _again in range(2):
        bet(page=page)
    for number in range(4):
        bet(url=f"https://example.org/{number}", title=f"Osoite {number}")
    assert titles("tietosuoja") == ["Tietosuoja", "Osoite 0", "Osoite 1"]


def test_two_queries_find_them_whatever_their_number(tree, page, django_assert_num_queries):
    for number in range(5):
        bet(page=content_page(tree.turku, f"Sivu {number}"))
    question = Question.of("tietosuoja", "fi")
    with django_assert_num_queries(2):
        best_bets(question, "turku")
    other = Question.of("hanke", "fi")
    with django_assert_num_queries(1):
        best_bets(other, "turku")
