"""The site map lists every page of the site in one language, and every page's footer leads there."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Page

from cms.finding import outline
from tests.factories import content_page
from tests.queries import statements
from tests.tree import twin


def soup(path: str = "/sivukartta/", host: str = "turku.localhost:8000", status: int = 200) -> BeautifulSoup:
    response = Client(headers={"host": host}).get(path)
    assert response.status_code == status
    return BeautifulSoup(response.content, "html.parser")


def links(page: BeautifulSoup) -> list[tuple[str, str]]:
    return [(link.text, link["href"]) for link in page.select(".site_map a")]


@pytest.fixture
def news(tree):
    return content_page(tree.turku, "Ajankohtaista", slug="ajankohtaista")


def test_it_lists_the_pages_as_they_stand_below_each_other(tree, news):
    content_page(news, "Silta aukesi", slug="silta")
    content_page(tree.turku, "Luonnos", live=False)
    page = soup()
    assert links(page) == [
        ("6Aika Turku", "/"),
        ("Hankkeet", "/hankkeet/"),
        ("Ajankohtaista", "/ajankohtaista/"),
        ("Silta aukesi", "/ajankohtaista/silta/"),
    ]
    assert [link.text for link in page.select(".site_map li li a")] == ["Silta aukesi"]


def test_the_english_map_lists_english_pages(tree, news):
    page = soup("/en/site-map/")
    assert links(page) == [("6Aika Turku", "/en/"), ("Projects", "/en/projects/")]
    assert page.html["lang"] == "en"


def test_each_map_names_the_other(tree):
    finnish, english = soup(), soup("/en/site-map/")
    addresses = {"fi": "http://turku.localhost:8000/sivukartta/", "en": "http://turku.localhost:8000/en/site-map/"}
    for page in (finnish, english):
        assert {link["hreflang"]: link["href"] for link in page.select("link[hreflang]")} == addresses | {
            "x-default": addresses["fi"]
        }
    assert finnish.select_one("link[rel=canonical]")["href"] == addresses["fi"]
    assert finnish.select_one(".languages a[hreflang=en]")["href"] == "/en/site-map/"
    assert "Sivukartta" in finnish.title.text
    assert "Site map" in english.title.text


def test_where_the_english_front_page_is_a_draft_the_finnish_pages_are_listed(tree):
    tree.turku_en.unpublish()
    page = soup("/en/site-map/")
    assert links(page) == [("6Aika Turku", "/"), ("Hankkeet", "/hankkeet/")]
    assert page.select_one(".site_map")["lang"] == "fi"
    assert page.select_one("meta[name=robots][content=noindex]")
    assert not soup().select("link[hreflang]")


def test_a_site_without_a_live_front_page_has_none(tree):
    Page.objects.filter(pk__in=[tree.turku.pk, tree.turku_en.pk]).update(live=False)
    soup(status=404)


def test_the_programmes_map_leaves_the_cities_to_their_own(tree, news):
    assert ("Ajankohtaista", "/ajankohtaista/") not in links(soup(host="localhost:8000"))


def test_a_long_branch_is_left_to_its_own_page(tree, news, monkeypatch):
    monkeypatch.setattr(outline, "LONGEST_BRANCH", 2)
    for number in range(5):
        content_page(news, f"Uutinen {number}")
    page = soup()
    assert "ja 3 muuta sivua" in page.select_one(".site_map").text
    assert "Uutinen 2" not in page.text


@pytest.mark.parametrize(("path", "expected"), [("/", "/sivukartta/"), ("/en/", "/en/site-map/")])
def test_every_footer_leads_there(tree, path, expected):
    assert soup(path).select_one(f".site_footer a[href='{expected}']")


def test_it_costs_the_same_however_large_the_site(tree, news):
    soup()
    small = statements(soup)
    for number in range(20):
        twin(content_page(news, f"Sivu {number}"), tree.turku_en, tree.english, slug=f"page-{number}")
    assert len(statements(soup)) == len(small) <= 15, "\n".join(small)
