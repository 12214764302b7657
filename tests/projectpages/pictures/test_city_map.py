"""The map: every city that has a place is a link, by hand, by keyboard and in a list."""

from collections import Counter
from itertools import combinations

from bs4 import BeautifulSoup

from cms.cities import CITIES, City
from projectpages.pictures.city_map import spots
from projectpages.pictures.geography import drawn, lakes, outline
from tests.factories import project

MAP = [{"type": "city_map", "value": {"heading": "Kuusi kaupunkia", "introduction": ""}}]
SEVENTH = City("kuopio", "rose", "Kuopio", "Kuopio", "Kuopion", "Kuopiossa", (27.68, 62.89))
PLACELESS = City("lahti", "slate", "Lahti", "Lahti", "Lahden", "Lahdessa")


def map_of(client, page, path: str, **options) -> BeautifulSoup:
    page.body = MAP
    page.save()
    return BeautifulSoup(client.get(path, **options).content, "html.parser").select_one(".city_map")


def test_the_drawing_is_small():
    assert len(outline()) + len(lakes()) < 1500


def test_the_whole_map_is_small(client, tree):
    assert len(str(map_of(client, tree.home, "/").svg)) < 5000


def test_north_is_up_and_east_is_right():
    oulu, turku = drawn((25.47, 65.01)), drawn((22.27, 60.45))
    assert oulu[0] > turku[0]
    assert oulu[1] < turku[1]


def test_a_further_city_needs_nothing_but_its_place():
    found = spots([*CITIES, SEVENTH, PLACELESS], {}, Counter(), None)
    assert {spot.city.slug for spot in found} == {*(city.slug for city in CITIES), "kuopio"}


def test_what_can_be_touched_does_not_overlap():
    """On a screen 360 px wide a unit is 0.72 px: 50 units are more than the 24 px of WCAG 2.2, 2.5.8."""
    for one, other in combinations(spots([*CITIES, SEVENTH], {}, Counter(), None), 2):
        apart = abs(one.hit_y - other.hit_y) >= 50 or abs(one.hit_x - other.hit_x) >= 126
        assert apart, (one.city.name, other.city.name)


def test_names_stay_inside_the_drawing():
    for spot in spots([*CITIES, SEVENTH], {}, Counter(), None):
        assert spot.hit_x >= -128
        assert spot.hit_x + 126 <= 328
        assert spot.count_y <= 670


def test_each_city_leads_to_its_site_from_the_map_and_from_the_list(client, tree):
    project(tree.register, cities=("turku", "oulu"))
    project(tree.register, cities=("turku", "espoo"))
    found = map_of(client, tree.home, "/")
    by_map = {link["href"]: link.get_text(" ", strip=True) for link in found.svg.select("a")}
    assert by_map == {
        "http://turku.localhost:8000/": "Turku 2 hanketta",
        "http://espoo.localhost:8000/": "Espoo 1 hanke",
    }
    assert {link["href"] for link in found.select("ul a")} == set(by_map)
    assert found.svg["aria-label"]


def test_a_city_without_a_site_is_named_without_a_link(client, tree):
    found = map_of(client, tree.home, "/")
    assert "Oulu 0 hanketta" in found.ul.get_text(" ", strip=True)
    assert "Oulu" not in [link.get_text() for link in found.select("a")]


def test_a_citys_own_map_marks_it_and_counts_the_whole_programme(client, tree):
    project(tree.register, cities=("espoo", "oulu"))
    found = map_of(client, tree.turku, "/", headers={"host": "turku.localhost:8000"})
    assert found.svg.select_one("[aria-current]").get_text(" ", strip=True) == "Turku 0 hanketta"
    assert "Espoo 1 hanke" in found.svg.get_text(" ", strip=True)


def test_it_speaks_english_on_an_english_page(client, tree):
    project(tree.register, cities=("turku", "espoo"))
    links = map_of(client, tree.home_en, "/en/").svg.select("a")
    assert {link["href"] for link in links} == {"http://turku.localhost:8000/en/", "http://espoo.localhost:8000/en/"}
    assert "Turku 1 project" in [link.get_text(" ", strip=True) for link in links]
