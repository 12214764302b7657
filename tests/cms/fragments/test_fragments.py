"""Lists for frames on other people's sites: small, without script or cookie, and the only thing that may be framed."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories import event, project
from tests.tree import twin

TURKU = {"host": "turku.localhost:8000"}
PROJECTS, EVENTS = "/hankkeet/embed.html", "/tapahtumat/embed.html"


@pytest.fixture
def content(tree):
    """Projects and events of two sites, in both languages, and what is not for everybody."""
    bridge = project(tree.register, "Silta", ("turku",), summary="Silta joen yli.", state_override="running")
    project(tree.register_en, "Bridge", ("turku",), translation_key=bridge.translation_key, state_override="running")
    project(tree.register, "Bussi", ("turku", "espoo"), kind="pilot", state_override="ended")
    project(tree.register, "Espoossa", ("espoo",))
    project(tree.register_en, "In English only", ("turku",))
    project(tree.register, "Luonnos", ("turku",), live=False)
    secret = project(tree.register, "Salainen", ("turku",))
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    evening = event(tree.turku_events, "Ilta", place_name="Kirjasto")
    twin(evening, tree.turku_events_en, tree.english, title="Evening", slug="evening", start_date=evening.start_date)
    event(tree.turku_events, "Vain suomeksi", timezone.localdate() + timedelta(days=9))
    event(tree.turku_events, "Mennyt", timezone.localdate() - timedelta(days=9))
    event(tree.turku_events, "Piilossa", live=False)
    return tree


def page_of(client, address: str, status: int = 200, **options) -> BeautifulSoup:
    response = client.get(address, **({"headers": TURKU} | options))
    assert response.status_code == status, address
    return BeautifulSoup(response.content, "html.parser")


def titles(client, address: str, **options) -> list[str]:
    return [title.get_text() for title in page_of(client, address, **options).select("h2")]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (PROJECTS, ["Silta", "Bussi"]),
        (f"{PROJECTS}?state=running", ["Silta"]),
        (f"{PROJECTS}?city=espoo&kind=pilot", ["Bussi"]),
        (f"{PROJECTS}?count=1", ["Silta"]),
        (f"{PROJECTS}?focus_area=open_data", []),
        ("/en/projects/embed.html", ["Bridge", "In English only"]),
        (EVENTS, ["Ilta", "Vain suomeksi"]),
        (f"{EVENTS}?count=1&theme=dark", ["Ilta"]),
        ("/en/events/embed.html", ["Evening"]),
    ],
)
def test_it_shows_what_stands_in_the_list_in_its_own_language(client, content, address, expected):
    assert titles(client, address) == expected


def test_the_programmes_frame_shows_every_citys(client, content):
    assert titles(client, PROJECTS, headers={"host": "localhost:8000"}) == ["Silta", "Espoossa", "Bussi"]


@pytest.mark.parametrize(
    "query",
    ["count=0", "count=21", "count=x", "count=٣", "count=9999", "theme=pink", "kind=x", "language=sv", "year=1"],
)
def test_an_option_that_does_not_exist_is_not_found(client, content, query):
    page_of(client, f"{PROJECTS}?{query}", 404)


def test_another_language_is_another_address(client, content):
    response = client.get(f"{PROJECTS}?language=en&theme=dark", headers=TURKU)
    assert (response.status_code, response["Location"]) == (
        302,
        "http://turku.localhost:8000/en/projects/embed.html?theme=dark",
    )
    assert titles(client, f"{PROJECTS}?language=fi&count=1") == ["Silta"]


def test_it_stands_on_its_own(client, content):
    page = page_of(client, f"{PROJECTS}?theme=light")
    assert page.html["lang"], page.html["data-theme"] == ("fi", "light")
    assert page.base.attrs == {"target": "_top"}
    assert not page.select("script, form, iframe, img, style, [style]")
    assert all("/css/fragment" in link["href"] for link in page.select("link[rel=stylesheet]"))
    assert page.select_one("meta[name=robots]")["content"] == "noindex"
    assert page.select_one(".all a")["href"] == "http://turku.localhost:8000/hankkeet/"
    assert page.select_one("link[rel=canonical]")["href"] == "http://turku.localhost:8000/hankkeet/"
    narrowed = page_of(client, f"{PROJECTS}?kind=pilot").select_one(".all a")["href"]
    assert narrowed == "http://turku.localhost:8000/hankkeet/?kind=pilot"


@pytest.mark.parametrize("address", [PROJECTS, EVENTS, "/en/projects/embed.html"])
def test_anybody_may_frame_it_and_nothing_runs_in_it(client, content, address):
    response = client.get(address, headers=TURKU)
    policy = dict(part.strip().partition(" ")[::2] for part in response["Content-Security-Policy"].split(";"))
    assert policy["frame-ancestors"] == "*"
    assert {policy[name] for name in ("script-src", "form-action", "frame-src", "connect-src", "default-src")} == {
        "'none'"
    }
    assert not response.has_header("X-Frame-Options")
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies


@pytest.mark.parametrize(
    "address",
    [
        *("/", "/hankkeet/", "/tapahtumat/", "/hankkeet/feed.atom", "/tapahtumat/all.ics", "/upota/", "/en/embed/"),
        *(f"{PROJECTS}?count=0", "/embed.html", "/hankkeet/other.html", "/admin/login/", f"{PROJECTS}?language=en"),
    ],
)
def test_nothing_else_may_be_framed(client, content, address):
    host = {"host": "localhost:8000"} if address.startswith("/admin") else TURKU
    response = client.get(address, headers=host)
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"] or address.startswith("/admin")
    assert "frame-ancestors *" not in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] in {"DENY", "SAMEORIGIN"}


def test_a_closed_list_gives_nothing_away(client, content):
    PageViewRestriction.objects.create(page=content.turku_register, restriction_type=PageViewRestriction.LOGIN)
    response = client.get(PROJECTS, headers=TURKU)
    assert response.status_code == 302
    assert "Silta" not in response.content.decode()
    content.turku_events.unpublish()
    page_of(client, EVENTS, 404)


def test_an_empty_list_says_so(client, tree):
    assert "Ei vielä hankkeita" in page_of(client, PROJECTS).get_text()
    assert "Nyt ei ole tulevia tapahtumia" in page_of(client, EVENTS).get_text()
