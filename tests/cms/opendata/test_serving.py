"""The pages and files stand at the addresses of the contract, on every host, in both languages, and are kept."""

import pytest
from bs4 import BeautifulSoup

from cms.opendata import answers
from cms.opendata.registry import all_sets
from tests.conftest import HOST
from tests.factories import project

from .conftest import TURKU, body, get

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("host", "path", "language"), [(HOST, "/avoin-data/", "fi"), (TURKU, "/en/open-data/", "en")])
def test_the_page_leads_to_every_set_and_every_file(given, river, host, path, language):
    soup = BeautifulSoup(body(path, host), "html.parser")
    links = [link["href"] for link in soup.select(".data_sets a")]
    assert links == [f"http://{host}{path}{dataset.name(language)}/" for dataset in all_sets()]
    for link in links:
        page = BeautifulSoup(body(link, host), "html.parser")
        assert page.html["lang"] == language
        assert len(page.select("h1")) == 1
        assert page.select_one("link[rel=canonical]")["href"] == link
        files = [file["href"] for file in page.select(".downloads a")]
        assert len(files) == 4
    assert all(get(file, host).status_code == 200 for file in files)
    assert all(get(link["href"], host).status_code == 200 for link in soup.select(".text a[href*=catalog]"))


def test_the_page_of_a_set_explains_it(given, river):
    soup = BeautifulSoup(body("/avoin-data/hankkeet/"), "html.parser")
    text = soup.get_text(" ", strip=True)
    assert "Ääniä joelta" in text
    assert "creativecommons.org/licenses/by/4.0" in str(soup)
    assert {one["lang"] for one in soup.select(".field_list dd[lang]")} == {"fi", "en"}
    svg = soup.select_one(".row_chart svg")
    assert [one.text for one in svg.select("text:not(.sum)")] == ["Espoo", "Turku"]
    assert [cell.text for cell in soup.select(".row_chart td")] == ["1", "1"]
    alternates = {link["hreflang"]: link["href"] for link in soup.select("link[hreflang]")}
    assert alternates["en"] == "http://localhost:8000/en/open-data/projects/"
    assert soup.select_one(f'a[href$="{alternates["en"].removeprefix("http://localhost:8000")}"]')


def test_headers_say_what_a_file_is(given, river):
    response = get("/avoin-data/hankkeet.csv", TURKU)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="6aika-turku-hankkeet.csv"'
    assert response["Access-Control-Allow-Origin"] == "*"
    assert get("/en/open-data/projects.json")["Content-Type"] == "application/json"
    assert get("/avoin-data/catalog.ttl")["Content-Type"].startswith("text/turtle")


@pytest.mark.parametrize(
    "path",
    [
        "ei.csv",
        "hankkeet.pdf",
        "hankkeet.csv/",
        "projects.csv",
        "hankkeet/ala/",
        "catalog.csv",
        "hankkeet.x.csv",
        "ei/",
    ],
)
def test_what_there_is_not_is_not_found(given, path):
    assert get(f"/avoin-data/{path}").status_code == 404


def test_a_draft_gives_nothing_away(given, river):
    page = given.home.get_children().get(slug="avoin-data")
    page.unpublish()
    for path in ("", "hankkeet/", "hankkeet.csv", "catalog.ttl"):
        assert get(f"/avoin-data/{path}").status_code == 404


def test_files_are_fresh_at_once_and_not_sent_twice(given, river):
    first = get("/avoin-data/hankkeet.csv")
    tag = first.get("ETag")
    if tag:
        assert get("/avoin-data/hankkeet.csv", **{"If-None-Match": tag}).status_code == 304
    project(given.register, "Uusi hanke")
    again = get("/avoin-data/hankkeet.csv", **({"If-None-Match": tag} if tag else {}))
    assert "Uusi hanke" in again.getvalue().decode()


def test_a_long_file_streams(given, river, monkeypatch):
    monkeypatch.setattr(answers, "SHORT", 10)
    response = get("/avoin-data/hankkeet.csv")
    assert response.streaming
    assert "Ääniä joelta" in response.getvalue().decode()
