"""The timeline: bars for what is known, words for what is not."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from projectpages.models import ProjectPage
from projectpages.pictures.timeline import timeline
from tests.factories import project

TURKU = {"host": "turku.localhost:8000"}


def line(tree, *dates: tuple[date | None, date | None], first=2014, last=2022):
    """The timeline of projects with these first and last days."""
    for number, (start, end) in enumerate(dates):
        project(tree.register, f"Hanke {number}", start=start, end=end)
    return timeline(ProjectPage.objects.order_by("pk"), first, last, "fi")


@pytest.mark.parametrize(
    ("dates", "bar"),
    [
        ((date(2014, 1, 1), date(2022, 12, 31)), (0, 108)),
        ((date(2015, 1, 1), date(2015, 12, 31)), (12, 12)),
        ((date(2012, 1, 1), date(2014, 12, 31)), (0, 12)),
        ((date(2022, 1, 1), None), (96, 12)),
        ((date(2021, 7, 1), date(2030, 1, 1)), (90, 18)),
    ],
    ids=["all of it", "a year", "began before", "no end", "ends after"],
)
def test_a_bar_lasts_as_long_as_its_project(tree, dates, bar):
    (found,) = line(tree, dates).bars
    assert (found.x, found.width) == bar


def test_what_cannot_be_drawn_is_counted(tree):
    found = line(
        tree, (None, None), (None, date(2018, 1, 1)), (date(2025, 1, 1), None), (date(2001, 1, 1), date(2002, 1, 1))
    )
    assert (len(found.bars), len(found.undated), len(found.outside)) == (0, 2, 2)
    assert len(found.rows) == 4


def test_bars_stand_in_the_order_they_begin(tree):
    found = line(tree, (date(2018, 1, 1), None), (date(2015, 1, 1), None))
    assert [bar.title for bar in found.bars] == ["Hanke 1", "Hanke 0"]


def test_years_given_the_wrong_way_round_are_put_right(tree):
    assert line(tree, first=2016, last=2014).years == [2014, 2015, 2016]


def test_an_end_before_the_start_draws_nothing(tree):
    project(tree.register, start=date(2015, 1, 1), end=date(2016, 1, 1))
    ProjectPage.objects.update(end=date(2014, 6, 1))
    assert timeline(ProjectPage.objects.all(), 2014, 2022, "fi").bars == []


def show(client, page, path: str = "/", **options) -> BeautifulSoup:
    page.body = [{"type": "timeline", "value": {"heading": "", "first_year": 2014, "last_year": 2022}}]
    page.save()
    return BeautifulSoup(client.get(path, **options).content, "html.parser").select_one(".timeline")


def test_each_bar_is_a_link_and_a_row_of_the_table(client, tree):
    page = project(tree.register, "Bussi", start=date(2015, 2, 1), end=date(2018, 7, 31))
    project(tree.register, "Ideointi")
    found = show(client, tree.home)
    (link,) = found.select(".bars a")
    assert link["href"] == page.url
    assert link.get_text(" ", strip=True) == "Bussi 1.2.2015–31.7.2018"
    rows = [row.get_text(" ", strip=True) for row in found.select("tbody tr")]
    assert rows[0].startswith("Bussi 1.2.2015 31.7.2018")
    assert rows[1] == "Ideointi ei tiedossa ei tiedossa Suunnitteilla"
    assert link.rect["x"] == "13"
    assert "1 hankkeen alkua ei tiedetä" in " ".join(found.figcaption.get_text().split())


def test_a_citys_timeline_has_its_own_projects_only(client, tree):
    project(tree.register, "Meillä", ("turku", "oulu"), start=date(2015, 1, 1))
    project(tree.register, "Muualla", ("espoo", "oulu"), start=date(2015, 1, 1))
    found = show(client, tree.turku, headers=TURKU)
    assert [link.select_one(".name").get_text() for link in found.select(".bars a")] == ["Meillä"]
    assert "Muualla" not in found.get_text()


def test_without_projects_there_is_nothing_to_draw(client, tree):
    found = show(client, tree.home)
    assert not found.select("svg, details")
