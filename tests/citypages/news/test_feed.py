"""The Atom feed of a site's news."""

from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from citypages.news.models import ExternalNews
from tests.factories import article

ATOM = "{http://www.w3.org/2005/Atom}"
TURKU = {"host": "turku.localhost:8000"}


def feed(client, path="/ajankohtaista/feed/"):
    response = client.get(path, headers=TURKU)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)  # noqa: S314 - our own output


def entries(root) -> list[str]:
    return [entry.findtext(f"{ATOM}title") for entry in root.iter(f"{ATOM}entry")]


@pytest.mark.parametrize(
    ("path", "language", "other"),
    [("/ajankohtaista/", "fi", ("en", "/en/news/")), ("/en/news/", "en", ("fi", "/ajankohtaista/"))],
)
def test_each_edition_has_its_feed_which_names_the_other(client, desk, path, language, other):
    root = feed(client, f"{path}feed/")
    host = "http://turku.localhost:8000"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    links = {(a.get("rel"), a.get("hreflang")): a.get("href") for a in root.findall(f"{ATOM}link")}
    assert links == {
        ("alternate", None): f"{host}{path}",
        ("self", None): f"{host}{path}feed/",
        ("alternate", other[0]): f"{host}{other[1]}feed/",
    }


def test_an_entry_says_who_when_and_where(client, desk):
    page = article(desk.turku, summary="Silta & <joki>", hashtags="#6Aika")
    entry = feed(client).find(f"{ATOM}entry")
    assert (
        entry.find(f"{ATOM}link").get("href")
        == page.full_url
        == "http://turku.localhost:8000/ajankohtaista/silta-aukesi/"
    )
    assert entry.findtext(f"{ATOM}published") == "2018-03-02T11:59:00+00:00"
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "6Aika Turku"
    assert entry.findtext(f"{ATOM}summary") == "Silta &amp; &lt;joki&gt;"
    assert entry.find(f"{ATOM}category").get("term") == "6Aika"


def test_an_entry_keeps_its_id_when_the_article_moves_and_editions_have_their_own(client, desk, bridge):
    desk.english(bridge, title="The bridge is open", slug="bridge")
    ids = {
        feed(client).findtext(f"{ATOM}entry/{ATOM}id"),
        feed(client, "/en/news/feed/").findtext(f"{ATOM}entry/{ATOM}id"),
    }
    bridge.slug = "toinen-osoite"
    bridge.save()
    assert len(ids) == 2
    assert feed(client).findtext(f"{ATOM}entry/{ATOM}id") in ids


def test_it_holds_the_sites_own_news_only(client, desk, bridge):
    article(desk.espoo, "Espoosta")
    article(desk.home, "Ohjelmasta")
    ExternalNews.objects.create(title="Muualta", date="2018-01-01", city="turku", url="https://example.fi/")
    assert entries(feed(client)) == ["Silta aukesi"]


def test_an_empty_feed_is_still_a_feed(client, desk):
    assert entries(feed(client)) == []


def test_a_character_that_xml_cannot_hold_breaks_nothing(client, desk):
    article(desk.turku, "Silta\x0b aukesi\x1f", slug="silta", summary="\x08")
    assert entries(feed(client)) == ["Silta aukesi"]


@pytest.mark.parametrize("path", ["/", "/hankkeet/", "/ajankohtaista/silta-aukesi/"])
def test_every_page_of_the_site_names_its_feed(client, bridge, path):
    head = client.get(path, headers=TURKU).content.decode()
    (link,) = BeautifulSoup(head, "html.parser").select("link[type='application/atom+xml'][title^='Ajankohtaista']")
    assert (link["rel"], link["title"]) == (["alternate"], "Ajankohtaista – 6Aika Turku")
    assert link["href"] == "/ajankohtaista/feed/"
