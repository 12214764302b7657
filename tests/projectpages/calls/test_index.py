"""The list of calls: by state, with deadlines, in the reader's edition, each site for itself."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Site

from projectpages.calls.models import CallIndexPage
from tests.queries import statements
from tests.tree import twin


def read(client, path="/haut/", **headers) -> BeautifulSoup:
    response = client.get(path, headers=headers)
    assert response.status_code == 200
    assert not response.cookies
    return BeautifulSoup(response.content, "html.parser")


def groups(page: BeautifulSoup) -> dict[str, list[str]]:
    """Titles of calls by the heading above them."""
    return {
        section.h2.contents[0].strip(): [row.get_text() for row in section.select("h3")]
        for section in page.select("section.open_calls")
    }


def test_calls_stand_under_their_state(client, tree, call):
    call("Auki", opens=-5, closes=5)
    call("Tulossa", opens=5, closes=9)
    call("Kiinni", opens=-9, closes=-5)
    call("Valmis", opens=-9, closes=-5, decision="<p>Viisi hanketta</p>")
    assert groups(read(client)) == {
        "Avoimet haut": ["Auki"],
        "Tulevat haut": ["Tulossa"],
        "Sulkeutuneet haut": ["Kiinni"],
        "Ratkaistut haut": ["Valmis"],
    }


def test_what_closes_first_comes_first_and_what_is_over_latest_first(client, tree, call):
    call("Ilman loppua", opens=-5)
    call("Myöhemmin", opens=-5, closes=20)
    call("Pian", opens=-5, closes=2)
    call("Vanha", opens=-900, closes=-800)
    call("Uudempi", opens=-90, closes=-80)
    found = groups(read(client))
    assert found["Avoimet haut"] == ["Pian", "Myöhemmin", "Ilman loppua"]
    assert found["Sulkeutuneet haut"] == ["Uudempi", "Vanha"]


def test_an_empty_list_says_so(client, tree):
    assert tree.calls
    page = read(client)
    assert "Juuri nyt ei ole avoimia hakuja." in page.main.get_text()
    assert "Määräaikoja ei ole tiedossa." in page.main.get_text()


def test_coming_deadlines_stand_by_month(client, tree, call):
    call("Pian", opens=-5, closes=2)
    call("Ohi", opens=-5, closes=-2)
    call("Ratkaistu", opens=-5, closes=2, decision="<p>Ei yhtään</p>")
    (deadline,) = read(client).select(".deadlines li")
    assert "sulkeutuu: Pian" in deadline.get_text()
    assert deadline.time["datetime"]


def test_drafts_are_not_listed(client, tree, call):
    call("Luonnos", opens=-5, closes=5, live=False)
    assert groups(read(client)) == {}


def test_a_reader_of_english_gets_the_english_call_else_the_finnish_one(client, tree, call):
    both, _only = call("Molemmat", opens=-5, closes=5), call("Vain suomeksi", opens=-5, closes=6)
    twin(both, tree.calls_en, tree.english, title="Both", slug="both", opens=both.opens, closes=both.closes)
    page = read(client, "/en/calls/")
    assert groups(page) == {"Open calls": ["Both", "Vain suomeksi"]}
    finnish = page.select_one("li[lang=fi]")
    assert (finnish.a["hreflang"], finnish.a["href"]) == ("fi", "/haut/vain-suomeksi/")
    assert finnish.select_one(".meta")["lang"] == "en"


def test_a_site_lists_its_own_calls_only(client, tree, call):
    for city in (tree.turku, tree.espoo):
        index = city.add_child(instance=CallIndexPage(title="Haut", slug="haut", locale=tree.finnish))
        call(f"{city.title}n haku", parent=index, opens=-5, closes=5)
    call("Ohjelman haku", opens=-5, closes=5)
    turku = {"host": "turku.localhost:8000"}
    assert groups(read(client)) == {"Avoimet haut": ["Ohjelman haku"]}
    assert groups(read(client, **turku)) == {"Avoimet haut": ["Turkun haku"]}
    for path in ("/haut/feed/", "/haut/calendar.ics"):
        assert "Espoo" not in client.get(path, headers=turku).content.decode()
        assert "Ohjelman" not in client.get(path, headers=turku).content.decode()


@pytest.mark.parametrize("path", ["/haut/feed/x/", "/haut/muu.ics", "/haut/calendar.ics/x/", "/muu/calendar.ics"])
def test_an_address_that_is_none_is_not_found(client, tree, path):
    assert tree.calls
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("query", ["?page=9999", "?page=abc", "?state=muu"])
def test_a_query_that_means_nothing_changes_nothing(client, tree, call, query):
    call("Auki", opens=-5, closes=5)
    assert groups(read(client, f"/haut/{query}")) == {"Avoimet haut": ["Auki"]}


def test_the_number_of_calls_costs_nothing(client, tree, call):
    def cost(count: int) -> list[str]:
        for number in range(count):
            call(f"Haku {number} / {count}", opens=-5, closes=5)
        read(client)
        return statements(lambda: read(client))

    Site.get_site_root_paths()
    few, many = cost(2), cost(12)
    assert len(few) == len(many), "\n".join(many)
    assert len(many) <= 25, "\n".join(many)


def test_the_preview_shows_the_list(tree, call):
    call("Auki", opens=-5, closes=5)
    assert "Auki" in tree.calls.make_preview_request().rendered_content
