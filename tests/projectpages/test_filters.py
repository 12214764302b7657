"""The list of projects, narrowed down by plain links."""

import pytest
from bs4 import BeautifulSoup

from projectpages.models import ProjectPage
from tests.factories import project
from tests.tree import twin

TURKU = {"host": "turku.localhost:8000"}
ENDED, RUNNING = {"state_override": "ended"}, {"state_override": "running"}


@pytest.fixture
def projects(tree):
    """Four projects that differ in everything."""
    data = {"focus_area": "open_data"}
    project(tree.register, "Avaus", ("turku", "espoo"), kind="flagship", fund="erdf", **data, **ENDED)
    project(tree.register, "Bussi", ("turku", "oulu"), kind="pilot", fund="both", **data, **RUNNING)
    project(tree.register, "Citylab", ("espoo",), kind="pilot", fund="esf", **RUNNING)
    project(tree.register, "Data", ("oulu", ""), kind="trial", **RUNNING)


def page_of(client, address: str, **options) -> BeautifulSoup:
    response = client.get(address, **options)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def titles(page: BeautifulSoup) -> list[str]:
    return [title.get_text() for title in page.select(".project_card h3")]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Bussi", "Citylab", "Data", "Avaus"]),
        ("?city=turku", ["Bussi", "Avaus"]),
        ("?city=turku&state=running", ["Bussi"]),
        ("?kind=pilot", ["Bussi", "Citylab"]),
        ("?fund=esf", ["Bussi", "Citylab"]),
        ("?focus_area=open_data", ["Bussi", "Avaus"]),
        ("?kind=", ["Bussi", "Citylab", "Data", "Avaus"]),
        ("?utm_source=uutiskirje&kind=trial", ["Data"]),
        ("?kind=trial&fund=erdf", []),
    ],
)
def test_filters_are_plain_addresses(client, projects, query, expected):
    assert titles(page_of(client, f"/hankkeet/{query}")) == expected


@pytest.mark.parametrize(
    "query",
    [
        "city=rovaniemi",
        "kind=hanke",
        "fund=both",
        "state=%00",
        "focus_area=open_data%27",
        "page=9999",
        "page=abc",
        "page=0",
        "page=-1",
        "page=",
        "page=1&page=x",
        f"page={'9' * 5000}",
    ],
)
def test_what_does_not_exist_is_not_found(client, projects, query):
    response = client.get(f"/hankkeet/?{query}")
    assert response.status_code == 404
    assert "<h1" in response.content.decode()


def test_counts_say_what_a_choice_would_show(client, projects):
    page = page_of(client, "/hankkeet/?kind=pilot")
    said = {item.get_text(" ", strip=True) for item in page.select(".filters li")}
    assert {"Turku 1", "Espoo 1", "Oulu 1", "Helsinki 0"} <= said
    assert {"6Aika-kärkihanke 1", "Pilottihanke 2 , poista rajaus"} <= said


def test_every_choice_that_finds_anything_keeps_its_promise(client, projects):
    for item in page_of(client, "/hankkeet/?state=running").select(".filters li"):
        count = int(item.select_one(".count").get_text())
        link = item.a
        assert bool(link) == bool(count)
        if link and not link.get("aria-current"):
            assert len(titles(page_of(client, link["href"]))) == count


def test_each_choice_is_shown_and_can_be_removed(client, projects):
    page = page_of(client, "/hankkeet/?city=turku&state=running")
    chips = page.select(".chosen li a")
    assert [chip.get_text(" ", strip=True) for chip in chips] == [
        "Poista rajaus Kaupunki: Turku",
        "Poista rajaus Tila: Käynnissä",
    ]
    assert [chip["href"] for chip in chips] == ["/hankkeet/?state=running", "/hankkeet/?city=turku"]
    assert page.select_one(".chosen > p > a")["href"] == "/hankkeet/"


def test_nothing_found_is_said_with_a_way_on(client, projects):
    page = page_of(client, "/hankkeet/?kind=trial&fund=erdf")
    assert "Mikään hanke ei vastaa" in page.select_one(".stream").get_text()
    assert page.select_one(".stream a")["href"] == "/hankkeet/"


def test_an_empty_list_says_so_and_has_no_filters(client, tree):
    page = page_of(client, "/hankkeet/")
    assert "Ei vielä hankkeita" in page.select_one(".stream").get_text()
    assert not page.select(".filters")


def test_a_narrowed_list_is_not_for_search_engines(client, projects):
    whole, narrowed = page_of(client, "/hankkeet/"), page_of(client, "/hankkeet/?city=turku")
    assert not whole.select('meta[name="robots"]')
    assert narrowed.select_one('meta[name="robots"]')["content"] == "noindex"
    assert narrowed.select_one('link[rel="canonical"]')["href"] == "http://localhost:8000/hankkeet/"


def test_a_citys_list_has_its_own_projects_and_offers_the_others(client, projects):
    page = page_of(client, "/hankkeet/", headers=TURKU)
    assert titles(page) == ["Bussi", "Avaus"]
    first = page.select_one(".filters details")
    assert first.summary.get_text() == "Yhdessä"
    assert "Turku" not in first.get_text()
    assert titles(page_of(client, "/hankkeet/?city=oulu", headers=TURKU)) == ["Bussi"]
    assert client.get("/hankkeet/?city=turku", headers=TURKU).status_code == 404


def test_the_english_list_has_the_same_filters(client, tree, projects):
    bus = ProjectPage.objects.get(title="Bussi")
    twin(bus, tree.register_en, tree.english, title="Bus", slug="bus", kind="pilot", **RUNNING)
    page = page_of(client, "/en/projects/?kind=pilot")
    assert titles(page) == ["Bus", "Citylab"]
    assert "Kind: Pilot project" in page.select_one(".filters").get_text()


def test_a_long_list_has_pages(client, tree, monkeypatch):
    monkeypatch.setattr("projectpages.listing.PAGE_SIZE", 2)
    for number in range(5):
        project(tree.register, f"Hanke {number}", kind="pilot", **(RUNNING if number else ENDED))
    first = page_of(client, "/hankkeet/")
    assert titles(first) == ["Hanke 1", "Hanke 2"]
    assert first.select_one("h2 .count").get_text() == "4"
    assert not first.select_one('link[rel="canonical"]')["href"].count("?")
    last = page_of(client, "/hankkeet/?page=3")
    assert titles(last) == ["Hanke 0"]
    assert last.select_one('link[rel="canonical"]')["href"] == "http://localhost:8000/hankkeet/?page=3"
    assert not last.select("link[hreflang]")
    assert last.select_one(".paging [aria-current]").get_text(" ", strip=True) == "Sivu 3"
    narrowed = page_of(client, "/hankkeet/?kind=pilot&page=2")
    assert [link["href"] for link in narrowed.select(".paging a")] == [
        "/hankkeet/?kind=pilot",
        "/hankkeet/?kind=pilot&page=2",
        "/hankkeet/?kind=pilot&page=3",
    ]
    assert client.get("/hankkeet/?page=4").status_code == 404


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("city=turku&partner=oulu", ["Bussi"]),
        ("partner=espoo", ["Citylab", "Avaus"]),
        ("city=elsewhere", ["Data"]),
        ("city=unknown", []),
        ("focus_area=unknown", ["Citylab", "Data"]),
        ("fund=unknown", ["Data"]),
        ("year=unknown", ["Bussi", "Citylab", "Data", "Avaus"]),
        ("cost=known", []),
        ("support=unknown&kind=trial", ["Data"]),
        ("city=turku&share=unknown", ["Bussi", "Avaus"]),
        ("share=known", ["Bussi", "Citylab", "Data", "Avaus"]),
    ],
)
def test_what_the_figures_count_can_be_listed(client, projects, query, expected):
    assert titles(page_of(client, f"/hankkeet/?{query}")) == expected


@pytest.mark.parametrize("query", ["city=turku&partner=turku", "partner=unknown", "year=1999", "cost=0", "year="])
def test_what_nothing_can_be_is_not_found(client, projects, query):
    assert client.get(f"/hankkeet/?{query}").status_code == (200 if query.endswith("=") else 404)


def test_a_second_city_is_offered_once_there_is_a_first(client, projects):
    labels = [part.summary.get_text() for part in page_of(client, "/hankkeet/").select(".filters details")]
    assert labels == ["Kaupunki", "Painopistealue", "Laji", "Rahasto", "Tila", "Alkamisvuosi"]
    page = page_of(client, "/hankkeet/?city=turku")
    second = page.select(".filters details")[1]
    assert second.summary.get_text() == "Yhdessä"
    assert "Turku" not in second.get_text()
