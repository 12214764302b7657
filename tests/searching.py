"""Searching as a visitor of Turku does, and what the page then says."""

from bs4 import BeautifulSoup
from django.test import Client

from cms.search.entries.rebuilding import rebuild
from tests.factories import article, content_page, news_index, project
from tests.tree import Tree

TURKU = "turku.localhost:8000"


def soup(query: str = "", path: str = "/haku/", host: str = TURKU, status: int = 200) -> BeautifulSoup:
    response = Client(headers={"host": host}).get(f"{path}{query}")
    assert response.status_code == status, response.status_code
    return BeautifulSoup(response.content, "html.parser")


def titles(page: BeautifulSoup) -> list[str]:
    return [link.text for link in page.select(".found h3 a")]


def scopes(page: BeautifulSoup) -> list[tuple[str, bool]]:
    return [(" ".join(link.text.split()), link.has_attr("aria-current")) for link in page.select(".scopes a")]


def heading(page: BeautifulSoup) -> str:
    """The title of the window, with plain spaces."""
    return " ".join(page.title.text.split())


def said(page: BeautifulSoup) -> str:
    return " ".join(page.select_one(".search_says").text.split())


def fill(tree: Tree) -> Tree:
    """Turku's page about what goes round, its news, and pages of others."""
    content_page(tree.turku, "Kiertotalous Turussa", summary="Purkutyömaan tavarat saavat uuden elämän.")
    article(news_index(tree.turku), "Kiertotalouskeskus aukesi", "2018-03-02T11:59Z")
    content_page(tree.espoo, "Espoon kiertotalous")
    content_page(tree.espoo, "Rantaraitti")
    content_page(tree.espoo_en, "Harbour lights", slug="harbour")
    project(tree.register, "Silta", summary="Hanke kiertotaloudesta.", focus_area="open_data")
    rebuild()
    return tree
