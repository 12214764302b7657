"""The projects of a site as Atom."""

import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta

from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from tests.factories import project, published
from tests.tree import twin

ATOM = "{http://www.w3.org/2005/Atom}"
TURKU = {"host": "turku.localhost:8000"}


def fetch(client, path="/hankkeet/feed.atom", **options) -> ET.Element:
    response = client.get(path, **options)
    assert (response.status_code, response["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    assert not response.cookies
    return ET.fromstring(response.content)  # noqa: S314 - reads what we have just written


def titles(feed: ET.Element) -> list[str]:
    return [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]


def test_the_newest_project_comes_first_with_its_state_and_cities(client, tree):
    day = datetime(2020, 1, 1, tzinfo=UTC)
    project(tree.register, "Tuotu")
    for number, title in enumerate(("Vanha", "Uusi")):
        stamps = {"first_published_at": day + timedelta(number), "last_published_at": day + timedelta(9)}
        project(tree.register, title, summary="Kokeiluja & <b>muuta</b>", state_override="running", **stamps)
    feed = fetch(client)
    assert titles(feed) == ["Uusi", "Vanha", "Tuotu"]
    entry = feed.find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}summary") == "Käynnissä · Espoo, Turku · Kokeiluja &amp; &lt;b&gt;muuta&lt;/b&gt;"
    assert entry.findtext(f"{ATOM}updated") == "2020-01-10T00:00:00+00:00"
    assert entry.find(f"{ATOM}link").get("href") == "http://localhost:8000/hankkeet/uusi/"


def test_a_city_has_a_feed_of_its_region(client, tree):
    project(tree.register, "Turussa", ("turku",))
    project(tree.register, "Espoossa", ("espoo",))
    feed = fetch(client, headers=TURKU)
    assert (titles(feed), feed.findtext(f"{ATOM}title")) == (["Turussa"], "Hankkeet – 6Aika Turku")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link") if not link.get("hreflang")}
    assert links["self"] == "http://turku.localhost:8000/hankkeet/feed.atom"
    assert titles(fetch(client, "/hankkeet/feed.atom")) == ["Espoossa", "Turussa"]


def test_each_edition_has_its_own_feed_which_names_the_other(client, tree):
    page = project(tree.register, "Avaus")
    twin(page, tree.register_en, tree.english, title="Opening", slug="opening")
    project(tree.register, "Suomeksi vain")
    project(tree.register_en, "In English only")
    finnish, english = fetch(client), fetch(client, "/en/projects/feed.atom")
    assert sorted(titles(finnish)) == ["Avaus", "Suomeksi vain"]
    assert sorted(titles(english)) == ["In English only", "Opening"]
    other = next(link for link in finnish.findall(f"{ATOM}link") if link.get("hreflang"))
    assert (other.get("hreflang"), other.get("href")) == ("en", "http://localhost:8000/en/projects/feed.atom")


def test_what_no_visitor_may_see_is_in_no_feed(client, tree):
    project(tree.register, "Luonnos", live=False)
    secret = project(tree.register, "Salainen")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    published(project(tree.register, "Hetken aikaa")).unpublish()
    assert titles(fetch(client)) == []


def test_every_page_of_the_site_names_the_feed_and_the_list_says_it_in_words(client, tree):
    page = BeautifulSoup(client.get("/tapahtumat/", headers=TURKU).content, "html.parser")
    (link,) = page.select("link[type='application/atom+xml']")
    assert (link["href"], link["title"]) == ("/hankkeet/feed.atom", "Hankkeet – 6Aika Turku")
    assert 'href="feed.atom"' in client.get("/hankkeet/", headers=TURKU).content.decode()


def test_a_file_that_the_list_has_not_is_not_found(client, tree):
    for path in (
        "/hankkeet/muu.atom",
        "/hankkeet/feed.atom/",
        "/feed.atom",
        "/hankkeet/x/feed.atom",
        "/hankkeet/x.html",
    ):
        assert client.get(path).status_code == 404, path
    response = client.get("/turku/hankkeet/feed.atom")
    assert (response.status_code, response["Location"]) == (302, "http://turku.localhost:8000/hankkeet/feed.atom")
