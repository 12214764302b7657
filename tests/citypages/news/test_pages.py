"""News on its own site: the article, the list by year and page, and picked news."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from citypages.news.models import ExternalNews
from tests.factories import article, news_index, project
from tests.tree import twin

TURKU, ESPOO = {"host": "turku.localhost:8000"}, {"host": "espoo.localhost:8000"}


def read(client, path, host=TURKU) -> BeautifulSoup:
    response = client.get(path, headers=host)
    assert response.status_code == 200, path
    return BeautifulSoup(response.content, "html.parser")


def titles(page: BeautifulSoup) -> list[str]:
    return [link.get_text().strip() for link in page.select(".news_list :is(h2, h3) a")]


@pytest.mark.parametrize(
    ("path", "printed"),
    [("/ajankohtaista/silta-aukesi/", "2.3.2018 klo\u00a013.59"), ("/en/news/bridge/", "2\u00a0March 2018 at 13:59")],
)
def test_an_article_prints_its_time_in_finland(client, desk, bridge, path, printed):
    desk.english(bridge, title="The bridge is open", slug="bridge")
    time = read(client, path).select_one("article time")
    assert time.get_text() == printed
    assert time["datetime"] == "2018-03-02T13:59:00+02:00"


def test_an_article_leads_to_its_project_and_city_in_the_readers_language(client, desk):
    bridges = project(desk.tree.register, "Sillat")
    twin(bridges, desk.tree.register_en, desk.tree.english, title="Bridges", slug="bridges")
    page = article(desk.turku, project=bridges, city="espoo", hashtags="6Aika silta")
    desk.english(page, title="Open", slug="open", project=bridges, city="espoo")
    finnish, english = read(client, "/ajankohtaista/silta-aukesi/"), read(client, "/en/news/open/")
    links = [[(a.get_text(), a["href"]) for a in one.select(".facts a")] for one in (finnish, english)]
    assert links == [
        [("Sillat", "http://localhost:8000/hankkeet/sillat/"), ("Espoo", "http://espoo.localhost:8000/")],
        [("Bridges", "http://localhost:8000/en/projects/bridges/"), ("Espoo", "http://espoo.localhost:8000/en/")],
    ]
    assert "#6Aika #silta" in finnish.select_one(".facts").get_text()


def test_an_unpublished_project_is_not_linked(client, desk):
    article(desk.turku, project=project(desk.tree.register, "Sillat", live=False))
    assert not read(client, "/ajankohtaista/silta-aukesi/").select(".facts a")


def test_share_links_are_plain_and_name_the_articles_one_address(client, bridge):
    page = read(client, "/ajankohtaista/silta-aukesi/")
    links = {a.get_text(): a["href"] for a in page.select(".share a")}
    assert set(links) == {"Facebook", "LinkedIn", "X", "Sähköposti"}
    address = "http%3A%2F%2Fturku.localhost%3A8000%2Fajankohtaista%2Fsilta-aukesi%2F"
    assert all(address in link for link in links.values())
    assert links["Sähköposti"].startswith("mailto:?subject=Silta%20aukesi&")


def test_the_list_holds_the_sites_own_news_only_newest_first(client, desk, bridge):
    article(desk.turku, "Uudempi", "2019-01-01T10:00Z")
    article(desk.turku, "Luonnos", live=False)
    article(desk.espoo, "Espoosta")
    article(desk.home, "Ohjelmasta")
    assert titles(read(client, "/ajankohtaista/")) == ["Uudempi", "Silta aukesi"]
    assert titles(read(client, "/ajankohtaista/", ESPOO)) == ["Espoosta"]
    assert titles(read(client, "/ajankohtaista/", {"host": "localhost:8000"})) == ["Ohjelmasta"]


def test_the_english_list_holds_english_articles_only(client, desk, bridge):
    article(desk.turku, "Vain suomeksi")
    desk.english(bridge, title="The bridge is open", slug="bridge")
    page = read(client, "/en/news/")
    assert titles(page) == ["The bridge is open"]
    assert page.select_one(".news_list a")["href"] == "/en/news/bridge/"


def test_an_empty_list_says_so(client, desk):
    assert "Ei vielä uutisia." in read(client, "/ajankohtaista/").select_one("main").get_text()


def test_a_long_list_has_pages_with_addresses_of_their_own(client, desk):
    for number in range(13):
        article(desk.turku, f"Uutinen {number}", f"2018-01-{number + 1:02}T10:00Z")
    first, second = read(client, "/ajankohtaista/"), read(client, "/ajankohtaista/?page=2")
    assert (len(titles(first)), titles(second)) == (12, ["Uutinen 0"])
    assert first.select_one(".pages a[rel=next]")["href"] == "?page=2"
    assert second.select_one(".pages a[rel=prev]")["href"].endswith("/ajankohtaista/")
    assert [page.select_one("link[rel=canonical]")["href"].partition("8000")[2] for page in (first, second)] == [
        "/ajankohtaista/",
        "/ajankohtaista/?page=2",
    ]
    assert first.title.get_text() != second.title.get_text()
    assert first.select("link[rel=alternate][hreflang]")
    assert not second.select("link[rel=alternate][hreflang]")


def test_the_archive_divides_by_the_year_in_finland(client, desk):
    article(desk.turku, "Uudenvuodenyö", "2017-12-31T22:30Z")
    article(desk.turku, "Edellisilta", "2017-12-31T21:30Z")
    assert titles(read(client, "/ajankohtaista/2018/")) == ["Uudenvuodenyö"]
    assert titles(read(client, "/ajankohtaista/2017/")) == ["Edellisilta"]
    years = read(client, "/ajankohtaista/2018/").select(".news_years a")
    assert [(a.get_text(), a.get("aria-current")) for a in years] == [
        ("Kaikki uutiset", None),
        ("2018", "page"),
        ("2017", None),
    ]


@pytest.mark.parametrize(
    "path",
    ["?page=9999", "?page=abc", "?page=0", "?page=-1", "?page=", "2017/", "0/", f"{10**30}/", "2018/?page=2", "x/"],
)
def test_what_does_not_exist_is_not_found(client, bridge, path):
    assert client.get(f"/ajankohtaista/{path}", headers=TURKU).status_code == 404


@pytest.mark.parametrize(("language", "path"), [("fi", "/ajankohtaista/"), ("en", "/en/news/")])
def test_picked_news_is_shown_to_those_who_can_read_it(client, desk, language, path):
    for code, city in (("fi", "turku"), ("en", "turku"), ("fi", "espoo"), ("fi", "")):
        ExternalNews.objects.create(
            title=f"{code} {city}",
            source="Lehti",
            date=date(2018, 2, 13),
            city=city,
            language=code,
            url="https://x.fi/",
        )
    page = read(client, path)
    shown = {"fi": ["en turku (englanniksi)", "fi turku"], "en": ["en turku"]}
    assert titles(page) == shown[language]
    row = page.select(".news_list li")[-1].get_text(" ", strip=True)
    assert ("13.2.2018" if language == "fi" else "13\u00a0February 2018") in row
    assert "Lehti" in row


def test_a_list_stands_once_on_a_site(tree):
    index = news_index(tree.turku)
    assert not type(index).can_create_at(tree.turku)
    assert not type(index).can_create_at(index)


@pytest.mark.parametrize("part", ["", "2018/", "feed/", "?page=2", "2018/?page=2"])
def test_a_part_of_a_citys_list_is_led_to_its_host_whole(client, bridge, part):
    response = client.get(f"/turku/ajankohtaista/{part}")
    assert response.headers["Location"] == f"http://turku.localhost:8000/ajankohtaista/{part}"
    response = client.get("/en/turku/news/feed/")
    assert response.headers["Location"] == "http://turku.localhost:8000/en/news/feed/"
