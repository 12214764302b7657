"""While somebody types, titles are suggested: the site's own first, in any form, grouped by what they are."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from cms.search.entries.people import index_people
from cms.search.entries.rebuilding import rebuild
from tests.factories import content_page, coordinator, project
from tests.queries import statements
from tests.tree import Tree

pytestmark = pytest.mark.django_db
TURKU = "turku.localhost:8000"


def answer(typed: str, path: str = "/haku/ehdotukset/"):
    return Client(headers={"host": TURKU}).get(path, {"q": typed})


def suggested(typed: str, path: str = "/haku/ehdotukset/") -> dict[str, list[str]]:
    page = BeautifulSoup(answer(typed, path).content, "html.parser")
    return {
        group.p.text: [" ".join(option.text.split()) for option in group.select("a")] for group in page.select("div")
    }


@pytest.fixture
def pages(tree: Tree) -> Tree:
    content_page(tree.espoo, "Kaupunki ja meri")
    content_page(tree.turku, "Kaupungin satama")
    content_page(tree.turku_en, "Harbour of the city", slug="harbour")
    project(tree.register, "Kaupunkibulevardi")
    coordinator(name="Kaija Kaupunkilainen")
    rebuild()
    index_people()
    return tree


def test_what_is_typed_may_be_incomplete_or_in_another_form(pages):
    assert suggested("satam") == suggested("satamassa") == {"Sivut": ["Kaupungin satama"]}


def test_the_sites_own_come_first_and_each_kind_by_itself(pages):
    assert suggested("kaupunki") == {
        "Ihmiset": ["Kaija Kaupunkilainen"],
        "Sivut": ["Kaupungin satama", "Kaupunki ja meri Espoo"],
        "Hankkeet": ["Kaupunkibulevardi 6Aika"],
    }


def test_nothing_is_suggested_for_one_letter_or_none(pages):
    assert suggested("k") == suggested("") == suggested('"') == {}


def test_the_other_language_is_suggested_where_there_is_nothing(pages):
    page = BeautifulSoup(answer("harbour").content, "html.parser")
    assert [(link["lang"], link["href"]) for link in page.select("a")] == [("en", "/en/harbour/")]
    assert suggested("harb", "/en/search/suggestions/") == {"Pages": ["Harbour of the city"]}


def test_there_are_at_most_eight_and_their_number_is_said(pages):
    for number in range(12):
        content_page(pages.turku, f"Torni {number}")
    project(pages.register, "Torni kotiin")
    rebuild()
    found = suggested("torni")
    assert [len(group) for group in found.values()] == [7, 1]
    assert "8 ehdotusta" in answer("torni").content.decode()


def test_a_browser_may_keep_it_for_a_while_and_nobody_indexes_it(pages):
    response = answer("kau")
    assert response["Cache-Control"] == "public, max-age=120"
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies


def test_it_costs_few_queries(pages):
    assert len(statements(lambda: answer("kaupunki"))) <= 15
