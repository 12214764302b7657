"""The projects in figures: each number is the length of the list that it leads to, and nothing is guessed."""

import re
from datetime import date
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from cms.formats import money
from projectpages.figures.models import FiguresPage
from projectpages.models import Participation, ProjectPage
from tests.factories import project
from tests.tree import twin

TURKU = {"host": "turku.localhost:8000"}
NUMBER = re.compile(r"\b\d+\b")


@pytest.fixture
def figures(tree):
    """The page on the programme's site in both editions, and on Turku's."""
    page = tree.home.add_child(instance=FiguresPage(title="Lukuina", slug="lukuina", locale=tree.finnish))
    twin(page, tree.home_en, tree.english, title="In figures", slug="in-figures")
    tree.turku.add_child(instance=FiguresPage(title="Lukuina", slug="lukuina", locale=tree.finnish))
    return page


@pytest.fixture
def projects(tree, figures):
    """Projects with all that can be known of one, and with gaps of every kind."""
    data = {"focus_area": "open_data", "start": date(2016, 1, 1), "end": date(2018, 7, 31)}
    money = {"total_cost": Decimal(900), "eu_support": Decimal(300)}
    avaus = project(tree.register, "Avaus", ("turku", "espoo"), fund="erdf", **data, **money)
    Participation.objects.filter(page=avaus, city="turku").update(total_cost=Decimal(400))
    project(tree.register, "Bussi", ("turku", "oulu"), fund="both", start=date(2019, 2, 1), total_cost=Decimal(100))
    project(tree.register, "Citylab", ("espoo", "turku", "oulu"), fund="esf", state_override="running")
    project(tree.register, "Data", ("oulu", ""), focus_area="open_participation")
    project(tree.register, "Erillinen", ())


def page_of(client, address: str, **options) -> BeautifulSoup:
    response = client.get(address, **options)
    assert response.status_code == 200, address
    return BeautifulSoup(response.content, "html.parser")


def listed(client, address: str, **options) -> list[str]:
    return [title.get_text() for title in page_of(client, address, **options).select(".project_card h3")]


def claims(page: BeautifulSoup) -> dict[str, set[int]]:
    """The numbers of projects that the page names, by the address that each leads to; sums are left out."""
    found: dict[str, set[int]] = {}
    for link in page.select(".figures a[href], .figures_now a[href]"):
        words = link.get("aria-label") or " ".join(
            part.get_text(" ", strip=True) for part in link.select("text.number, .node text:last-child") or [link]
        )
        if "€" not in words:
            found.setdefault(link["href"], set()).add(int(NUMBER.findall(words)[-1]))
    return found


@pytest.mark.parametrize(
    ("path", "every", "options"),
    [("/lukuina/", 1, {}), ("/lukuina/", 4, {"headers": TURKU}), ("/en/in-figures/", 5, {})],
)
def test_each_number_is_the_length_of_the_list_behind_it(client, projects, path, every, options):
    found = claims(page_of(client, path, **options))
    assert len(found) > 20
    for address, numbers in list(found.items())[::every]:
        assert numbers == {len(listed(client, address, **options))}, address


def test_each_sum_is_that_of_the_list_behind_it(client, projects):
    costs = {one.title: one.total_cost for one in ProjectPage.objects.all()}
    sums = [link for link in page_of(client, "/lukuina/").select("a[href*='cost=known']") if "€" in link.get_text()]
    assert len(sums) >= 5
    for link in sums:
        assert link.get_text(strip=True) == money(sum(costs[title] for title in listed(client, link["href"])))


def test_what_is_not_known_is_said_and_never_counted_as_nothing(client, projects):
    page = page_of(client, "/lukuina/")
    (cost, support) = page.select(".figures_now dd")
    assert " ".join(cost.get_text(" ", strip=True).split()) == "1 000 € 2 hankkeesta ; 3 hankkeesta ei tiedossa"
    assert "300 €" in support.get_text().replace("\xa0", " ")
    area = page.select_one("#focus_area tbody tr:first-child")
    assert [cell.get_text(strip=True) for cell in area.select("td")] == ["0", "–", "0", "–", "0"]
    participation = page.select("#focus_area tbody tr")[2]
    assert [cell.get_text(strip=True) for cell in participation.select("td")] == [
        *("1", "ei tiedossa", "1", "ei tiedossa", "1")
    ]
    gaps = page.select("#year tbody tr")[-1]
    assert [gaps.th.get_text(), gaps.td.get_text(strip=True)] == ["Ei tiedossa", "3"]
    assert not re.search(r"\b0\s€", page.get_text())


def test_years_without_a_project_stand_between_the_others(client, projects):
    years = [text.get_text(strip=True) for text in page_of(client, "/lukuina/").select("#year svg .year")]
    assert years == ["2016", "2017", "2018", "2019"]


def test_a_year_typed_wrong_does_not_draw_a_century(client, projects, tree):
    project(tree.register, "Vahinko", ("turku",), start=date(2109, 1, 1))
    years = [text.get_text(strip=True) for text in page_of(client, "/lukuina/").select("#year svg .year")]
    assert years == ["2016", "2019", "2109"]


def test_cities_are_joined_by_what_they_share(client, projects):
    page = page_of(client, "/lukuina/")
    ties = {link["aria-label"]: link["href"] for link in page.select(".network .shared")}
    assert set(ties) == {"Espoo – Turku: 2 hanketta", "Turku – Oulu: 2 hanketta", "Espoo – Oulu: 1 hanke"}
    assert sorted(listed(client, ties["Turku – Oulu: 2 hanketta"])) == ["Bussi", "Citylab"]
    rows = {
        row.th.get_text(): [cell.get_text(strip=True) for cell in row.select("td")]
        for row in page.select("#together tbody tr")
    }
    assert rows["Turku"] == ["0", "2", "0", "0", "–", "2"]


def test_a_citys_page_counts_its_own_projects_with_its_partners(client, projects):
    page = page_of(client, "/lukuina/", headers=TURKU)
    assert page.select_one(".figures_now b").get_text() == "3"
    assert not page.select(".network")
    rows = {row.th.get_text(): row.td.get_text(strip=True) for row in page.select("#city tbody tr")}
    assert (rows["Espoo"], rows["Oulu"], "Turku" in rows) == ("2", "2", False)
    assert "400 €" in page.select(".figures_now dd")[-1].get_text().replace("\xa0", " ")


def test_what_no_visitor_may_see_is_not_counted(client, tree, projects):
    project(tree.register, "Luonnos", ("turku",), live=False)
    secret = project(tree.register, "Salainen", ("turku",))
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    project(tree.register_en, "English alone", ("turku",))
    page = page_of(client, "/lukuina/")
    assert page.select_one(".figures_now b").get_text() == "5"
    assert "aija" not in page.get_text()


def test_every_picture_has_words_and_its_table(client, projects):
    for section in page_of(client, "/lukuina/").select(".figures"):
        picture, table = section.select_one("svg"), section.select_one("table")
        words = [section.find(id=picture[name]).get_text() for name in ("aria-labelledby", "aria-describedby")]
        assert all(words)
        drawn = {link["href"] for link in picture.select("a[href]")}
        assert drawn
        assert drawn <= {link["href"] for link in section.select("table a[href], p a[href]")} | {
            link["href"] for link in picture.select("a.node")
        }
        assert table


def test_a_site_without_projects_or_without_a_list_says_so(client, tree, figures):
    assert "Ei vielä hankkeita" in page_of(client, "/lukuina/").get_text()
    project(tree.register, "Avaus", ("turku",))
    tree.register.unpublish()
    page = page_of(client, "/lukuina/")
    assert page.select_one(".figures_now b").get_text() == "1"
    assert not page.select(".figures a[href], .figures_now a[href]")


def test_the_list_leads_to_the_figures(client, figures):
    links = page_of(client, "/hankkeet/", headers=TURKU).select(".take_along a")
    assert links[0]["href"] == "/lukuina/"
