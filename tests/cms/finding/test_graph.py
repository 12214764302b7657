"""Every page's head tells machines who publishes it, where it stands and what it is about."""

import json

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from projectpages.choices import Fund
from tests.factories import ImageFactory, OrganisationFactory, content_page, project

TURKU = "http://turku.localhost:8000"


def head(path: str = "/", host: str = "turku.localhost:8000") -> BeautifulSoup:
    return BeautifulSoup(Client(headers={"host": host}).get(path).content, "html.parser").head


def nodes(path: str = "/", host: str = "turku.localhost:8000") -> dict[str, dict]:
    """The nodes of a page's JSON-LD by their type."""
    (block,) = head(path, host).select("script[type='application/ld+json']")
    document = json.loads(block.string)
    assert document["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in document["@graph"]}


def test_a_citys_site_is_published_by_the_city(tree):
    found = nodes()
    publisher = found["GovernmentOrganization"]
    assert (publisher["name"], publisher["url"], publisher["memberOf"]["name"]) == (
        "Turun kaupunki",
        f"{TURKU}/",
        "6Aika",
    )
    assert found["WebSite"]["publisher"] == {"@id": publisher["@id"]}
    assert nodes("/en/")["GovernmentOrganization"]["name"] == "City of Turku"


def test_the_programmes_site_is_published_by_the_programme(tree):
    assert nodes(host="localhost:8000")["Organization"]["url"] == "http://localhost:8000/"


def test_a_page_has_its_trail_with_itself_at_the_end(tree):
    content_page(content_page(tree.turku, "Uutiset", slug="uutiset"), "Silta", slug="silta")
    steps = nodes("/uutiset/silta/")["BreadcrumbList"]["itemListElement"]
    assert [(step["name"], step["item"]) for step in steps] == [
        ("6Aika", "http://localhost:8000/"),
        ("Turku", f"{TURKU}/"),
        ("Uutiset", f"{TURKU}/uutiset/"),
        ("Silta", f"{TURKU}/uutiset/silta/"),
    ]


def test_a_front_page_of_the_programme_has_no_trail(tree):
    assert "BreadcrumbList" not in nodes(host="localhost:8000")


def test_a_project_names_its_funders_and_members(tree):
    organisation = OrganisationFactory(name={"fi": "Turun ammattikorkeakoulu"})
    project(tree.register, "Valopolku", fund=Fund.BOTH, code="A70011", organisation=organisation, slug="valopolku")
    found = nodes("/hankkeet/valopolku/", "localhost:8000")["Project"]
    assert [funder["name"] for funder in found["funder"]] == [str(Fund.ERDF.label), str(Fund.ESF.label)]
    assert found["member"] == [{"@type": "Organization", "name": "Turun ammattikorkeakoulu"}]
    assert [city["name"] for city in found["areaServed"]] == ["Espoo", "Turku"]
    assert (found["identifier"], found["url"]) == ("A70011", "http://localhost:8000/hankkeet/valopolku/")


def test_a_text_cannot_end_the_block(tree):
    content_page(tree.turku, "</script><b>&", slug="paha")
    assert nodes("/paha/")["WebPage"]["name"] == "</script><b>&"
    assert "</script><b>" not in str(head("/paha/"))


@pytest.mark.parametrize("path", ["/ei-ole/", "/sivukartta/"])
def test_what_is_no_page_has_none(tree, path):
    assert not head(path).select("script[type='application/ld+json']")


def test_the_picture_of_a_shared_page_is_its_own_and_described(tree):
    image = ImageFactory(file__width=1300, file__height=700)
    content_page(tree.turku, "Silta", slug="silta", image=image)
    found = {tag["property"]: tag["content"] for tag in head("/silta/").select("meta[property]")}
    assert found["og:image"].startswith(f"{TURKU}/media/images/")
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:image:alt"] == "Joki virtaa"
    assert nodes("/silta/")["WebPage"]["primaryImageOfPage"] == found["og:image"]


def test_a_shared_article_has_its_times_and_a_front_page_has_none(tree):
    content_page(tree.turku, "Silta", slug="silta").save_revision().publish()
    found = {tag["property"]: tag["content"] for tag in head("/silta/").select("meta[property]")}
    assert found["og:type"] == "article"
    assert found["article:published_time"][:4].isdigit()
    front = {tag["property"]: tag["content"] for tag in head("/").select("meta[property]")}
    assert front["og:type"] == "website"
    assert "article:published_time" not in front


def test_the_languages_of_a_shared_page_are_those_it_exists_in(tree):
    front = head("/").select("meta[property^='og:locale']")
    assert [tag["content"] for tag in front] == ["fi_FI", "en_GB"]
    content_page(tree.turku, "Silta", slug="silta")
    assert [tag["content"] for tag in head("/silta/").select("meta[property^='og:locale']")] == ["fi_FI"]
