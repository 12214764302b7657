"""The search page: the site in hand or all of them, results that say what they are, narrowed down by links."""

import pytest
from django.test import Client

from cms.search.entries.rebuilding import rebuild
from cms.search.models import BestBet
from tests.factories import content_page
from tests.queries import statements
from tests.searching import TURKU, fill, heading, said, scopes, soup, titles
from tests.tree import Tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(tree: Tree) -> Tree:
    return fill(tree)


def test_a_city_searches_its_own_pages_first(pages):
    page = soup("?q=kiertotalous")
    assert sorted(titles(page)) == ["Kiertotalous Turussa", "Kiertotalouskeskus aukesi"]
    assert scopes(page) == [("Vain Turku 2", True), ("Kaikki kaupungit 4", False)]
    assert said(page) == "2 tulosta haulle ”kiertotalous”"


def test_the_switch_keeps_the_question_and_shows_whose_a_page_is(pages):
    page = soup("?q=kiertotalous&scope=all")
    assert scopes(page) == [("Vain Turku 2", False), ("Kaikki kaupungit 4", True)]
    assert soup(page.select_one(".scopes a")["href"].removeprefix("/haku/")).select_one("input[name=q]")["value"]
    origins = {item.h3.text: (item.select_one(".origin").text, item.a["href"]) for item in page.select(".found li")}
    assert origins["Espoon kiertotalous"] == ("Espoo", "http://espoo.localhost:8000/espoon-kiertotalous/")
    assert origins["Silta"] == ("6Aika", "http://localhost:8000/hankkeet/silta/")
    assert origins["Kiertotalous Turussa"] == ("Turku", "/kiertotalous-turussa/")


def test_a_result_says_what_it_is_and_when(pages):
    page = soup("?q=kiertotalouskeskus")
    meta = [span.text for span in page.select(".found .meta span")]
    assert meta == ["Turku", "Uutinen", "2.3.2018"]
    assert [mark.text for mark in page.select(".found h3 mark")] == ["Kiertotalouskeskus"]


def test_facets_count_and_narrow_down_and_are_removed(pages):
    page = soup("?q=kiertotalous&scope=all")
    offered = {
        nav.summary.text: [" ".join(item.text.split()) for item in nav.select("li")]
        for nav in page.select(".filters details")
    }
    assert offered == {
        "Tyyppi": ["Sivut 2", "Hankkeet 1", "Uutiset 1"],
        "Kaupunki": ["Espoo 2", "Turku 3"],
    }
    narrowed = soup("?q=kiertotalous&scope=all&kind=project&city=turku")
    assert titles(narrowed) == ["Silta"]
    chosen = narrowed.select(".chosen li a")
    assert [" ".join(link.text.split()) for link in chosen] == [
        "Poista rajaus Tyyppi: Hankkeet",
        "Poista rajaus Kaupunki: Turku",
    ]
    assert chosen[0]["href"] == "/haku/?q=kiertotalous&scope=all&city=turku"
    assert {"nofollow"} == {rel for link in narrowed.select(".filters a, .chosen li a") for rel in link["rel"]}


def test_a_focus_area_is_named_by_the_room_that_knows_it(pages):
    page = soup("?q=silta&scope=all&focus_area=open_data")
    assert "Painopistealue: Avoin data ja rajapinnat" in page.select_one(".chosen").text


@pytest.mark.parametrize(
    "query",
    ["kind=soup", "city=pori", "focus_area=x", "state=x", "year=abc", "year=123456", "page=9", "page=x", "scope=pori"],
)
def test_what_does_not_exist_is_not_found(pages, query):
    soup(f"?q=kiertotalous&{query}", status=404)


def test_a_choice_that_leaves_nothing_says_so(pages):
    page = soup("?q=kiertotalous&scope=all&year=1999")
    assert said(page) == "Mikään haun ”kiertotalous” tuloksista ei ole tätä kaikkea yhtä aikaa"
    assert page.select_one(".chosen li a")["href"] == "/haku/?q=kiertotalous&scope=all"


@pytest.mark.parametrize(
    "typed", ['"', "a*", "(", "\0x", "<b>kierto</b>", "😀", "x" * 10_000, "\u202eabc", "NOT AND OR:"]
)
def test_nothing_that_is_typed_breaks_it(pages, typed):
    response = Client(headers={"host": TURKU}).get("/haku/", {"q": typed})
    assert response.status_code == 200
    assert b"<b>kierto" not in response.content


def test_it_is_not_for_search_engines_and_says_what_was_asked(pages, monkeypatch):
    monkeypatch.setattr("cms.search.asked.PAGE_SIZE", 1)
    page = soup("?q=kiertotalous&page=2")
    assert heading(page) == "Haku: kiertotalous, sivu 2 – 6Aika Turku"
    assert page.select_one("meta[name=robots]")["content"] == "noindex, follow"
    assert page.select_one("link[rel=canonical]")["href"] == "http://turku.localhost:8000/haku/?q=kiertotalous"
    assert not page.select("link[hreflang]")
    assert page.select_one(".languages a[hreflang=en]")["href"] == "/en/search/?q=kiertotalous"
    assert [link["href"] for link in page.select(".paging a")] == [
        "/haku/?q=kiertotalous",
        "/haku/?q=kiertotalous&page=2",
    ]


def test_the_english_page_searches_english_pages(pages):
    page = soup("?q=harbours", "/en/search/", "espoo.localhost:8000")
    assert titles(page) == ["Harbour lights"]
    assert heading(page) == "Search: harbours – 6Aika Espoo"
    assert page.html["lang"] == "en"


def test_editors_recommend_above_the_results_of_the_first_page(pages):
    BestBet.objects.create(words="kiertotalous", title="Kysy kierrosta", url="https://example.org/", city="turku")
    assert [link["href"] for link in soup("?q=kiertotalous").select(".bests a")] == ["https://example.org/"]
    assert not soup("?q=kiertotalous&kind=news").select(".bests")


def reads() -> list[str]:
    """The statements of a search that ask for or write something; PostgreSQL's plans are set by others."""
    housekeeping = ("SET LOCAL", "SAVEPOINT", "RELEASE")
    return [each for each in statements(lambda: soup("?q=kiertotalous&scope=all")) if not each.startswith(housekeeping)]


def test_a_page_costs_the_same_however_many_results(pages):
    few = reads()
    for number in range(12):
        content_page(pages.turku, f"Kiertotalous {number}")
    rebuild()
    many = reads()
    assert len(many) <= 25, "\n".join(many)
    assert len(many) <= len(few), "\n".join(many)
