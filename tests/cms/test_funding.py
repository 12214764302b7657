"""The EU's banner: its emblem by the rules, the funds by the page (Regulations (EU) 1303/2013 and 821/2014)."""

import math
import re
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.factories import content_page, project
from tests.house import ROOT
from tests.tree import twin

EMBLEM = ElementTree.fromstring((ROOT / "cms/static/cms/img/eu.svg").read_text())  # noqa: S314  our own file
SVG = "{http://www.w3.org/2000/svg}"
ERDF, ESF = "Euroopan aluekehitysrahasto", "Euroopan sosiaalirahasto"


def number(element, name: str) -> float:
    return float(element.get(name))


@pytest.fixture(scope="module")
def height() -> float:
    rectangle = EMBLEM.find(f"{SVG}rect")
    assert number(rectangle, "width") == 1.5 * number(rectangle, "height")
    assert rectangle.get("fill") == "#003399"
    return number(rectangle, "height")


def test_twelve_stars_stand_like_the_hours_on_a_circle_of_a_third_of_the_height(height):
    stars = EMBLEM.findall(f"{SVG}g/{SVG}use")
    assert len(stars) == 12
    assert EMBLEM.find(f"{SVG}g").get("fill") == "#ffcc00"
    for hour, star in enumerate(stars):
        angle = math.radians(30 * hour)
        x, y = number(star, "x") - 0.75 * height, 0.5 * height - number(star, "y")
        assert x == pytest.approx(height / 3 * math.sin(angle), abs=1e-3)
        assert y == pytest.approx(height / 3 * math.cos(angle), abs=1e-3)


def test_a_star_is_upright_and_fits_a_circle_of_an_eighteenth_of_the_height(height):
    points = [tuple(map(float, pair.split(","))) for pair in EMBLEM.find(f".//{SVG}polygon").get("points").split()]
    assert len(points) == 10
    for number_, (x, y) in enumerate(points):
        # The inner corners of a star whose edges are the lines between its points.
        radius = height / 18 * (1 if number_ % 2 == 0 else math.cos(math.radians(72)) / math.cos(math.radians(36)))
        angle = math.radians(36 * number_)
        assert (x, -y) == pytest.approx((radius * math.sin(angle), radius * math.cos(angle)), abs=1e-3)


def banner(path: str, host: str = "turku.localhost:8000") -> str:
    page = BeautifulSoup(Client(headers={"host": host}).get(path).content, "html.parser")
    found = page.select(".funding_banner")
    return " ".join(found[0].get_text(" ", strip=True).split()) if found else ""


def test_a_site_names_its_programmes_funds(tree):
    assert banner("/") == f"Euroopan unioni {ERDF}, {ESF} Vipuvoimaa EU:lta 2014–2020"
    assert banner("/en/") == (
        "European Union European Regional Development Fund, European Social Fund Leverage from the EU 2014–2020"
    )


def test_the_emblem_has_a_text_alternative(tree, client):
    page = BeautifulSoup(client.get("/").content, "html.parser")
    emblem = page.select_one(".funding_banner img")
    assert (emblem["alt"], re.sub(r".*/", "", emblem["src"])) == ("Euroopan unionin tunnus", "eu.svg")


@pytest.mark.parametrize(("fund", "named"), [("erdf", [ERDF]), ("esf", [ESF]), ("both", [ERDF, ESF])])
def test_a_project_and_what_is_below_it_name_its_own_funds(tree, fund, named):
    page = project(tree.turku_register, "Silta", fund=fund)
    content_page(page, "Tulokset")
    for path in ("/hankkeet/silta/", "/hankkeet/silta/tulokset/"):
        assert banner(path) == f"Euroopan unioni {', '.join(named)} Vipuvoimaa EU:lta 2014–2020"


def test_a_project_of_unknown_fund_names_those_of_the_site(tree):
    project(tree.turku_register, "Silta")
    assert f"{ERDF}, {ESF}" in banner("/hankkeet/silta/")


def test_a_section_may_have_one_fund_or_none(tree):
    tree.turku.fund = "esf"
    tree.turku.save()
    assert ERDF not in banner("/")
    assert ERDF in banner("/", "espoo.localhost:8000")
    tree.turku.fund = "none"
    tree.turku.save()
    assert banner("/") == ""


def test_the_funds_are_named_in_the_pages_language(tree):
    page = project(tree.turku_register, "Silta", fund="esf")
    below = tree.turku_en.get_children().get(slug="projects").specific
    twin(page, below, tree.english, title="Bridge", slug="bridge", fund="esf")
    assert "European Social Fund" in banner("/en/projects/bridge/")


def test_where_there_is_no_page_the_banner_stays(tree):
    assert ERDF in banner("/ei-ole/")
