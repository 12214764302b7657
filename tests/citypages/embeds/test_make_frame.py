"""The page on which anybody makes a frame for a site of theirs."""

import pytest
from bs4 import BeautifulSoup

from tests.factories import project

TURKU = {"host": "turku.localhost:8000"}


@pytest.fixture
def projects(tree):
    return project(tree.register, "Silta", ("turku",))


def page_of(client, address: str, **options) -> BeautifulSoup:
    response = client.get(address, **options)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def snippet(page: BeautifulSoup) -> BeautifulSoup:
    """What is copied, as the page that it is copied into understands it."""
    return BeautifulSoup(page.select_one("#snippet").get_text(), "html.parser").iframe


def test_it_begins_with_the_projects_of_the_site_in_hand(client, projects):
    frame = snippet(page_of(client, "/upota/", headers=TURKU))
    assert frame["src"] == "http://turku.localhost:8000/hankkeet/embed.html"
    assert frame["title"] == "Hankkeet – 6Aika Turku"
    assert frame["loading"] == "lazy"
    assert not frame.has_attr("sandbox"), "links lead out of the frame"
    assert client.get(frame["src"], headers=TURKU).status_code == 200


@pytest.mark.parametrize(
    ("query", "src", "title"),
    [
        ("kind=events&site=turku", "http://turku.localhost:8000/tapahtumat/embed.html", "Tapahtumat – 6Aika Turku"),
        (
            "site=espoo&language=en&count=3&theme=dark&state=running",
            "http://espoo.localhost:8000/en/projects/embed.html?state=running&count=3&theme=dark",
            "Projects – 6Aika Espoo",
        ),
        ("kind=events&focus_area=open_data", "http://localhost:8000/tapahtumat/embed.html", "Tapahtumat – 6Aika"),
        (
            "focus_area=open_data&count=20",
            "http://localhost:8000/hankkeet/embed.html?focus_area=open_data&count=20",
            "Hankkeet – 6Aika",
        ),
    ],
)
def test_the_frame_follows_the_choice(client, projects, query, src, title):
    page = page_of(client, f"/upota/?{query}")
    frame = snippet(page)
    assert (frame["src"], frame["title"]) == (src, title)
    assert page.select_one(".frame_maker iframe")["src"] == src
    assert client.get(src.partition("8000")[2], headers={"host": src.split("/")[2]}).status_code == 200


def test_our_own_page_may_show_it(client, projects):
    policy = client.get("/upota/?site=espoo")["Content-Security-Policy"]
    (frames,) = [part for part in policy.split("; ") if part.startswith("frame-src")]
    assert frames.split()[-2:] == ["'self'", "http://espoo.localhost:8000"]
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize(
    ("query", "field", "words"),
    [
        ("site=oulu", "language", "ei ole tällaista luetteloa"),
        ("count=99", "count", "20"),
        ("count=", "count", "Tämä kenttä on pakollinen"),
        ("theme=pink", "theme", "pink"),
        ("site=rovaniemi", "site", "rovaniemi"),
    ],
)
def test_a_choice_that_cannot_be_is_told_at_its_place(client, projects, query, field, words):
    page = page_of(client, f"/upota/?{query}")
    assert words in page.select_one(f"#id_{field}").find_parent(class_="field").select_one(".errorlist").get_text()
    assert page.select_one("[role=alert]")
    assert not page.select("#snippet, iframe")


def test_it_is_said_in_both_languages_and_leads_from_one_to_the_other(client, projects):
    page = page_of(client, "/en/embed/", headers=TURKU)
    assert page.h1.get_text() == "Projects and events on your own site"
    assert snippet(page)["src"] == "http://turku.localhost:8000/en/projects/embed.html"
    assert {link["href"] for link in page.select("link[hreflang]")} >= {
        "http://turku.localhost:8000/upota/",
        "http://turku.localhost:8000/en/embed/",
    }
    for path, kind in (("/hankkeet/", "projects"), ("/tapahtumat/", "events")):
        assert page_of(client, path, headers=TURKU).select(f"a[href='/upota/?kind={kind}']")
