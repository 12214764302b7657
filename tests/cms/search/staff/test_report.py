"""The report of searches: each city's staff read what visitors of their own sites look for."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cms.access.groups import PROGRAMME_EXTRA, grant_general
from cms.access.models import Team
from cms.search.models import Searched
from tests.conftest import HOST
from tests.teams import member

pytestmark = pytest.mark.django_db
REPORT = "/admin/reports/searches/"


def browser_of(tree, city: str, role: str = Team.Role.EDITORS) -> Client:
    user = member(tree, city, role)
    if not city:
        grant_general(user.groups.get(), PROGRAMME_EXTRA)
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return browser


def rows(browser: Client, **chosen: str) -> list[str]:
    """The questions that the report lists."""
    soup = BeautifulSoup(browser.get(REPORT, chosen).content, "html.parser")
    return [cell.get_text(strip=True) for cell in soup.select("table.listing td.title .title-wrapper")]


@pytest.fixture(autouse=True)
def searched():
    def add(question: str, site: str = "turku", asked: int = 5, missed: int = 0, **fields: object) -> None:
        given = {"language": "fi", "month": date(2026, 10, 1)} | fields
        Searched.objects.create(question=question, site=site, asked=asked, missed=missed, **given)

    add("pyörätie", missed=4)
    add("silta", asked=9)
    add("bridge", language="en", asked=3, missed=3)
    add("lumi", month=date(2026, 9, 1))
    add("harvinainen", asked=2, missed=2)
    add("metsä", site="espoo")
    add("ohjelma", site="")


def test_a_citys_staff_read_their_own_sites_searches_in_vain_first(tree):
    assert rows(browser_of(tree, "turku")) == ["pyörätie", "bridge", "silta", "lumi"]
    assert rows(browser_of(tree, "espoo", Team.Role.TRANSLATORS)) == ["metsä"]


def test_the_programme_and_superusers_read_all(tree, admin_client):
    assert len(rows(browser_of(tree, "", Team.Role.PUBLISHERS))) == len(rows(admin_client)) == 6


def test_an_address_typed_by_hand_gives_no_other_citys(tree):
    assert "metsä" not in rows(browser_of(tree, "turku"), site="espoo")


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"site": "espoo"}, ["metsä"]),
        ({"site": "programme"}, ["ohjelma"]),
        ({"language": "en"}, ["bridge"]),
        ({"month": "2026-09-01"}, ["lumi"]),
        ({"only": "missed"}, ["pyörätie", "bridge"]),
        ({"site": "turku", "only": "missed", "language": "fi"}, ["pyörätie"]),
    ],
)
def test_it_is_narrowed_down(admin_client, chosen, expected):
    assert rows(admin_client, **chosen) == expected


def test_it_can_be_taken_along(tree):
    answer = browser_of(tree, "turku").get(REPORT, {"export": "csv"})
    lines = b"".join(answer.streaming_content).decode().splitlines()
    assert lines[0].startswith("Hakusanat,")
    assert lines[1].startswith("pyörätie,4,5,Turku,fi,2026-10-01")
    assert len(lines) == 5


def test_a_question_is_searched_for_again_on_its_site_in_its_language(tree):
    soup = BeautifulSoup(browser_of(tree, "turku").get(REPORT).content, "html.parser")
    links = {link.get_text(strip=True): link["href"] for link in soup.select("td.title .title-wrapper a")}
    with translation.override("fi"):
        assert links["pyörätie"] == f"http://turku.localhost:8000{reverse('search')}?q=py%C3%B6r%C3%A4tie"
    assert links["bridge"] == "http://turku.localhost:8000/en/search/?q=bridge"


def offers(browser: Client) -> set[str]:
    soup = BeautifulSoup(browser.get(REPORT).content, "html.parser")
    return {link["href"].partition("?")[0] for link in soup.select("td.title .actions a")}


def test_each_is_offered_what_she_may_do(tree):
    bet, synonym = "/admin/snippets/search/bestbet/add/", "/admin/snippets/search/synonym/add/"
    assert offers(browser_of(tree, "turku")) == {bet}
    assert offers(browser_of(tree, "", Team.Role.PUBLISHERS)) == {bet, synonym}
    assert offers(browser_of(tree, "turku", Team.Role.TRANSLATORS)) == set()


def test_rows_cost_no_queries(tree, django_assert_max_num_queries):
    browser = browser_of(tree, "turku")
    rows(browser)
    with django_assert_max_num_queries(100) as few:
        rows(browser)
    for number in range(20):
        Searched.objects.create(
            question=f"haku {number}", site="turku", language="fi", month=date(2026, 10, 1), asked=3
        )
    with django_assert_max_num_queries(len(few)):
        rows(browser)
