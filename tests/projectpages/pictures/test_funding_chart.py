"""The charts add up what is known, and say how much is not."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.utils import translation

from projectpages.models import Participation, ProjectPage
from projectpages.pictures.sums import LONGEST, by_city, by_focus_area
from tests.factories import project

DATA, PARTICIPATION = {"focus_area": "open_data"}, {"focus_area": "open_participation"}


def share(page: ProjectPage, city: str, cost: int, support: int | None = None) -> None:
    Participation.objects.filter(page=page, city=city).update(total_cost=cost, eu_support=support)


def rows(chart) -> dict[str, tuple]:
    return {row.label: (row.cost, row.support, row.projects, row.unknown) for row in chart.rows}


def test_known_costs_are_added_and_unknown_ones_counted(tree):
    project(tree.register, "Yksi", total_cost=100, eu_support=60, **DATA)
    project(tree.register, "Kaksi", total_cost=50, **DATA)
    project(tree.register, "Kolme", **DATA)
    project(tree.register, "Neljä", **PARTICIPATION)
    chart = by_focus_area(ProjectPage.objects.all())
    assert rows(chart) == {
        "Avoimet innovaatioalustat": (None, None, 0, 0),
        "Avoin data ja rajapinnat": (150, 60, 3, 1),
        "Avoin osallisuus ja asiakkuus": (None, None, 1, 1),
    }
    assert (chart.known, chart.unknown) == (2, 2)


def test_projects_without_a_focus_area_have_a_row_of_their_own(tree):
    project(tree.register, total_cost=100)
    assert rows(by_focus_area(ProjectPage.objects.all()))["Ei painopistealuetta"] == (100, None, 1, 0)


def test_a_project_of_which_nothing_is_known_adds_nothing(tree):
    project(tree.register, **DATA)
    chart = by_focus_area(ProjectPage.objects.all())
    assert all(row.cost is None for row in chart.rows)
    assert {row.cost_width for row in chart.rows} == {"0.0%"}


def test_a_city_has_its_participants_shares_only(tree):
    page = project(tree.register, cities=("turku", "espoo", ""), total_cost=1000)
    share(page, "turku", 120, 72)
    share(page, "", 30)
    found = rows(by_city(ProjectPage.objects.all()))
    assert found["Turku"] == (120, 72, 1, 0)
    assert found["Espoo"] == (None, None, 1, 1)
    assert found["Oulu"] == (None, None, 0, 0)
    assert found["Muualla"] == (30, None, 1, 0)


def test_a_region_is_known_when_all_of_its_shares_are(tree):
    page = project(tree.register, cities=("turku", "turku"))
    first = page.participations.first()
    Participation.objects.filter(pk=first.pk).update(total_cost=100)
    assert rows(by_city(ProjectPage.objects.all()))["Turku"] == (None, None, 1, 1)


def test_bars_are_of_one_scale(tree):
    project(tree.register, "Iso", total_cost=400, eu_support=100, **DATA)
    project(tree.register, "Pieni", total_cost=100, **PARTICIPATION)
    by_label = {row.label[:9]: row for row in by_focus_area(ProjectPage.objects.all()).rows}
    assert by_label["Avoin dat"].cost_width == f"{Decimal(LONGEST):.1f}%"
    assert by_label["Avoin dat"].support_width == by_label["Avoin osa"].cost_width == f"{Decimal(LONGEST) / 4:.1f}%"


def show(client, page, by: str, path: str = "/", **options) -> BeautifulSoup:
    page.body = [{"type": "funding_chart", "value": {"heading": "", "introduction": "", "by": by}}]
    page.save()
    return BeautifulSoup(client.get(path, **options).content, "html.parser").select_one(".funding_chart")


@pytest.mark.parametrize(("by", "name"), [("focus_area", "Rahoitus painopistealueittain"), ("city", "Rahoitus kaup")])
def test_a_chart_is_a_named_picture_with_its_table(client, tree, by, name):
    share(project(tree.register, total_cost=1000, **DATA), "turku", 1000)
    found = show(client, tree.home, by)
    assert found.svg["role"] == "img"
    assert found.svg["aria-label"].startswith(name)
    assert "1\xa0000\xa0€" in found.svg.get_text()
    assert "1\xa0000\xa0€" in found.table.get_text()
    assert "ei tiedossa" in found.table.get_text()
    assert not found.select("[style]")


def test_a_citys_chart_has_its_own_projects_only(client, tree):
    project(tree.register, "Meillä", ("turku", "oulu"), total_cost=1000, **DATA)
    project(tree.register, "Muualla", ("espoo", "oulu"), total_cost=7000, **DATA)
    found = show(client, tree.turku, "focus_area", headers={"host": "turku.localhost:8000"})
    assert "1\xa0000\xa0€" in found.get_text()
    assert "000\xa0€" not in found.get_text().replace("1\xa0000\xa0€", "")


def test_a_chart_is_translated(client, tree):
    project(tree.register, total_cost=1000, **DATA)
    with translation.override("en"):
        assert "€1,000" in show(client, tree.home_en, "focus_area", "/en/").svg.get_text()
