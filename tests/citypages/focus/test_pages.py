"""A focus area's page: one common text for all cities, and each city's own beside it."""

import pytest
from wagtail.models import Site

from citypages.focus.models import FocusAreaPage
from tests.citypages.focus.conftest import read
from tests.factories import ImageFactory, project
from tests.forms import errors_of, post_page
from tests.queries import statements
from tests.tree import twin


def test_a_city_shows_the_programmes_text_and_then_its_own(client, tree, area):
    area(tree.home, text="Yhteinen teksti.", tagline="Tieto käyttöön", summary="Yhteinen ingressi.")
    area(tree.turku, text="Turun oma teksti.")
    text = read(client, "turku").main.get_text(" ", strip=True)
    assert text.index("Yhteinen teksti.") < text.index("Turussa") < text.index("Turun oma teksti.")
    assert "Tieto käyttöön" in text
    assert "Yhteinen ingressi." in text


def test_a_change_of_the_common_text_shows_in_every_city_at_once(client, tree, area):
    common = area(tree.home, text="Vanha teksti.")
    area(tree.turku)
    common.body = [{"type": "text", "value": "<p>Uusi teksti.</p>"}]
    common.save()
    assert "Uusi teksti." in read(client, "turku").get_text()


def test_a_citys_own_tagline_and_summary_replace_the_common_ones(client, tree, area):
    area(tree.home, tagline="Yhteinen", summary="Yhteinen ingressi.")
    area(tree.turku, tagline="Turun", summary="Turun ingressi.")
    head = read(client, "turku").select_one(".page_head").get_text()
    assert "Turun ingressi." in head
    assert "Yhteinen" not in head


def test_another_citys_text_and_another_areas_text_stay_away(client, tree, area):
    area(tree.home, "Osallisuus", area="open_participation", text="Toinen alue.")
    area(tree.espoo, text="Espoon oma teksti.")
    area(tree.turku, text="Turun oma teksti.")
    text = read(client, "turku").get_text()
    assert "Espoon" not in text
    assert "Toinen alue." not in text


@pytest.mark.parametrize("english", [None, ""], ids=["not translated", "translated without words"])
def test_where_the_common_text_is_not_in_english_the_page_says_so(client, tree, area, english):
    common = area(tree.home, text="Yhteinen teksti.", tagline="Tieto")
    if english is not None:
        twin(common, tree.home_en, tree.english, title="Open data", slug="open-data", area="open_data")
    own = area(tree.turku, text="Turun oma.")
    body = [{"type": "text", "value": "<p>Turku’s own.</p>"}]
    twin(own, tree.turku_en, tree.english, title="Open data", slug="open-data", area="open_data", body=body)
    page = read(client, "turku", "/en/open-data/")
    assert page.html["lang"] == "en"
    finnish = page.select_one("main [lang=fi]")
    assert finnish.get_text(strip=True) == "Yhteinen teksti."
    assert "written in Finnish only" in page.main.get_text()
    assert "Tieto" not in page.select_one(".page_head").get_text()
    assert "In Turku" in page.get_text()


def test_an_english_city_shows_the_english_common_text(client, tree, area):
    common = area(tree.home, text="Yhteinen teksti.")
    body = [{"type": "text", "value": "<p>Common text.</p>"}]
    twin(common, tree.home_en, tree.english, title="Open data", slug="open-data", area="open_data", body=body)
    own = area(tree.turku)
    twin(own, tree.turku_en, tree.english, title="Open data", slug="open-data", area="open_data")
    page = read(client, "turku", "/en/open-data/")
    assert "Common text." in page.get_text()
    assert not page.select("main [lang=fi]")


def test_a_draft_of_the_common_text_is_not_shown(client, tree, area):
    area(tree.home, text="Luonnos.", live=False)
    area(tree.turku)
    assert "Luonnos." not in read(client, "turku").get_text()


def test_the_projects_are_those_of_the_area_and_the_city(client, tree, area):
    project(tree.register, "Meillä", cities=("turku", "espoo"), focus_area="open_data")
    project(tree.register, "Muualla", cities=("espoo", "oulu"), focus_area="open_data")
    project(tree.register, "Toinen alue", cities=("turku", "espoo"), focus_area="open_participation")
    area(tree.home)
    area(tree.turku)
    assert [card.get_text() for card in read(client, "turku").select(".project_card h4")] == ["Meillä"]
    assert len(read(client).select(".project_card")) == 2


def test_the_programme_names_the_cities_that_have_a_page(client, tree, area):
    area(tree.home)
    area(tree.turku)
    area(tree.espoo, area="open_participation")
    links = {link.get_text(): link["href"] for link in read(client).select(".link_list a")}
    assert links == {"Turku": "http://turku.localhost:8000/avoin-data/"}


def test_related_links_are_listed(client, tree, area):
    value = {"label": "Palvelu", "page": None, "url": "https://www.example.fi/", "language": ""}
    area(tree.home, links=[{"type": "link", "value": value}])
    assert read(client).select_one(".link_list a[href='https://www.example.fi/']").get_text() == "Palvelu"


def test_a_second_page_about_an_area_is_refused(admin_client, tree, area):
    area(tree.turku)
    streams = {"people-count": "0", "links-count": "0"}
    for parent, refused in ((tree.turku, True), (tree.espoo, False)):
        response = post_page(
            admin_client, parent, FocusAreaPage, publish=False, area="open_data", tagline="", **streams
        )
        if refused:
            assert errors_of(response.context["form"]) == {"area": "Sivustolla on jo sivu tästä painopistealueesta."}
    assert FocusAreaPage.objects.count() == 2


def test_the_preview_shows_the_common_text(tree, area):
    area(tree.home, text="Yhteinen teksti.")
    assert "Yhteinen teksti." in area(tree.turku).make_preview_request().rendered_content


def test_a_page_costs_the_same_however_much_there_is(client, tree, area):
    area(tree.home, text="Yhteinen.", image=ImageFactory())
    area(tree.turku, text="Oma.")

    def cost(count: int) -> list[str]:
        for number in range(count):
            project(tree.register, f"Hanke {number} / {count}", focus_area="open_data")
        read(client, "turku")
        return statements(lambda: read(client, "turku"))

    Site.get_site_root_paths()
    few, many = cost(2), cost(8)
    assert len(few) == len(many), "\n".join(many)
    assert len(many) <= 25, f"{len(many)}\n" + "\n".join(many)
