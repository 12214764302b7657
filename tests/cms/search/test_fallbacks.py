"""Where a site has no answer: all sites, parts of words, the other language, and ways on; each said plainly."""

import pytest

from tests.searching import fill, heading, said, scopes, soup, titles
from tests.tree import Tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(tree: Tree) -> Tree:
    return fill(tree)


def test_other_sites_answer_where_the_site_has_nothing(pages):
    page = soup("?q=rantaraitti")
    assert titles(page) == ["Rantaraitti"]
    assert "Tältä sivustolta (Turku) ei löytynyt mitään." in said(page)
    assert scopes(page) == [("Vain Turku 0", False), ("Kaikki kaupungit 1", True)]


def test_a_misspelt_word_is_asked_back(pages):
    page = soup("?q=kiertotaluos")
    link = page.select_one(".search_says .meant a")
    assert (link.text, link["href"]) == ("kiertotalous", "/haku/?q=kiertotalous")
    assert titles(soup("?q=kiertotalous"))


def test_that_only_parts_of_a_compound_were_found_is_said(pages):
    page = soup("?q=kiertohanke&scope=all")
    assert titles(page)
    assert "Koko yhdyssanaa ei ole millään sivulla." in said(page)


def test_another_language_answers_where_the_readers_has_nothing(pages):
    page = soup("?q=harbour")
    assert "Mitään ei löytynyt suomeksi. Nämä tulokset ovat englanniksi." in said(page)
    link = page.select_one(".found h3 a")
    assert (link.text, link["hreflang"], link.parent["lang"]) == ("Harbour lights", "en", "en")
    assert link["href"] == "http://espoo.localhost:8000/en/harbour/"
    assert page.select_one(".found .in_language").text.strip() == "(englanniksi)"
    assert not page.select(".filters, .scopes")


def test_where_there_is_nothing_there_are_ways_on(pages):
    page = soup("?q=olematon")
    assert said(page) == "Haulla ”olematon” ei löytynyt mitään"
    assert page.select(".tips li")
    assert [link["href"] for link in page.select(".ways a")] == [
        "/hankkeet/",
        "/ajankohtaista/",
        "http://localhost:8000/",
        "/sivukartta/",
    ]


@pytest.mark.parametrize("query", ["", "?q=", "?q=%20%20", "?scope=all"])
def test_without_a_question_it_is_a_place_to_begin(pages, query):
    page = soup(query)
    assert page.select(".ways a")
    assert not page.select(".search_says, .tips, .found")
    assert heading(page) == "Haku – 6Aika Turku"


def test_a_question_without_a_word_finds_nothing(pages):
    assert said(soup("?q=%3F%21")) == "Haulla ”?!” ei löytynyt mitään"
