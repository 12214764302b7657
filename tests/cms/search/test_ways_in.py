"""Every page has a way into the search of its site, for people and for machines."""

import json
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.test import Client, override_settings

from cms.hosts.sites import sync_sites

pytestmark = pytest.mark.django_db
TURKU = "turku.localhost:8000"


def soup(path: str, host: str = TURKU) -> BeautifulSoup:
    return BeautifulSoup(Client(headers={"host": host}).get(path).content, "html.parser")


@pytest.mark.parametrize(("path", "address"), [("/", "/haku/"), ("/en/", "/en/search/"), ("/ei-ole/", "/haku/")])
def test_the_header_of_every_page_has_a_box(tree, path, address):
    page = soup(path)
    assert page.select_one("header search form")["action"] == address
    assert page.select_one("header a.search_link")["href"] == address


def test_where_a_page_is_missing_it_can_be_searched_for(tree):
    assert soup("/ei-ole/").select_one("main search form")["action"] == "/haku/"


def test_the_search_page_has_one_box(tree):
    assert len(soup("/haku/").select("search")) == 1


@override_settings(CITY_HOSTS="path")
def test_a_city_without_a_host_searches_its_own_pages(tree):
    sync_sites()
    box = soup("/turku/", "localhost:8000").select_one("header search")
    assert box.select_one("input[name=scope]")["value"] == "turku"
    page = soup("/haku/?q=hankkeet&scope=turku", "localhost:8000")
    assert page.select_one("main input[name=scope]")["value"] == "turku"


@pytest.mark.parametrize(("path", "address"), [("/", "haku/"), ("/en/", "en/search/")])
def test_browsers_learn_of_the_search(tree, path, address):
    link = soup(path).select_one("link[rel=search]")
    response = Client(headers={"host": TURKU}).get(link["href"])
    assert response["Content-Type"] == link["type"]
    description = ElementTree.fromstring(response.content)  # noqa: S314 - our own
    assert description.find("{*}Url").get("template") == f"http://turku.localhost:8000/{address}?q={{searchTerms}}"
    assert description.findtext("{*}ShortName") == "6Aika Turku"


def test_machines_learn_of_the_search(tree):
    graph = json.loads(soup("/en/").select_one("script[type='application/ld+json']").text)["@graph"]
    site = next(node for node in graph if node["@type"] == "WebSite")
    target = "http://turku.localhost:8000/en/search/?q={search_term_string}"
    assert site["potentialAction"]["target"]["urlTemplate"] == target


def test_robots_may_read_that_they_must_not_index(tree):
    robots = Client(headers={"host": TURKU}).get("/robots.txt").content.decode()
    assert "haku" not in robots
