"""What leaves, and what does not."""

import json
import re

import pytest

from tests.conftest import HOST
from tests.home.api.conftest import HIDDEN, MAIL

pytestmark = pytest.mark.django_db
TURKU = "turku.localhost:8000"
LISTS = ("projects", "people", "events", "news", "calls", "cities")
EVERY = [f"/{prefix}api/v1/{name}/" for name in LISTS for prefix in ("", "en/")] + ["/api/linkedevents/v1/event/"]
PHONE = re.compile(r"\+358|050[ \d]{6,}")


def names(said: dict, key: str = "name") -> list[str]:
    return [item[key] for item in said["results"]]


def test_projects_come_with_their_participants_and_sums(ask):
    project = ask("/api/v1/projects/?focus_area=open_data")["results"][0]
    assert (project["name"], project["fund"], project["cities"]) == ("Avoin hanke", "erdf", ["espoo", "turku"])
    assert (project["total_cost"], project["eu_rate"], project["state"]) == (100_000, 40, "running")
    assert [(part["role"], part["city"]) for part in project["participations"]] == [
        ("lead", "turku"),
        ("partner", "espoo"),
    ]
    assert ask(f"/api/v1/projects/{project['id']}/") == project


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Avoin hanke", "Turun oma", "Espoon oma"]),
        ("city=turku", ["Avoin hanke", "Turun oma"]),
        ("fund=erdf", ["Avoin hanke", "Turun oma"]),
        ("fund=esf", ["Turun oma", "Espoon oma"]),
        ("state=ended", ["Turun oma"]),
        ("state=planned", ["Espoon oma"]),
        ("state=running", ["Avoin hanke"]),
        ("year=2014", ["Turun oma"]),
        ("year=2017", ["Avoin hanke"]),
        ("city=espoo&fund=esf", ["Espoon oma"]),
        ("kind=flagship", []),
        ("text=hankkeissa", ["Avoin hanke"]),
        ("text=%00", []),
        ("language=en", ["Open project"]),
    ],
)
def test_projects_are_narrowed_down(ask, query, found):
    said = ask(f"/api/v1/projects/?{query}")
    assert (names(said), said["count"]) == (found, len(found))


def test_a_states_filter_says_what_the_pages_say(ask):
    for item in ask("/api/v1/projects/")["results"]:
        assert item["id"] in [one["id"] for one in ask(f"/api/v1/projects/?state={item['state']}")["results"]]
    for item in ask("/api/v1/calls/")["results"]:
        assert names(ask(f"/api/v1/calls/?state={item['state']}")) == [item["name"]]


def test_events_news_and_calls_are_narrowed_down(ask):
    assert names(ask("/api/v1/events/?state=coming")) == ["Ilta Turussa"]
    assert names(ask("/api/v1/events/?state=past&year=2018")) == ["Mennyt päivä"]
    assert names(ask("/api/v1/events/?city=espoo")) == []
    assert names(ask("/api/v1/news/?city=turku&year=2018"), "title") == ["Silta aukesi"]
    assert names(ask("/api/v1/news/?year=2019"), "title") == []
    assert names(ask("/api/v1/calls/?fund=erdf&state=open&year=2020")) == ["Avoin haku"]
    assert names(ask("/api/v1/calls/?year=2019")) == []


def test_only_people_whose_role_lasts_are_named_with_their_published_places(ask):
    said = ask("/api/v1/people/")["results"]
    assert {item["name"]: [role["kind"] for role in item["roles"]] for item in said} == {
        "Turun Henkilö": ["coordinator"],
        "Hankkeen Henkilö": ["project"],
    }
    assert set(said[0]) == {"name", "title", "organisation", "roles"}
    assert names(ask("/api/v1/people/?city=espoo")) == ["Hankkeen Henkilö"]
    assert names(ask("/api/v1/people/?kind=coordinator")) == ["Turun Henkilö"]


@pytest.mark.parametrize("path", EVERY)
def test_nothing_hidden_and_no_way_to_reach_anybody_leaves(ask, path):
    ask(path)
    text = ask.last.text
    assert [word for word in HIDDEN if word in text] == []
    assert "Salainen" not in text
    assert (MAIL in text, "(at)" in text, PHONE.findall(text)) == (False, False, [])


def test_sums_and_days_are_no_telephone_numbers(ask):
    assert "4 100 000 euroa" in ask("/api/v1/projects/")["results"][0]["summary"]


def test_what_is_written_in_another_language_does_not_leave(ask):
    assert "Avoin hanke" not in json.dumps(ask("/en/api/v1/projects/"))
    finnish_only = next(item for item in ask("/api/v1/projects/")["results"] if item["name"] == "Turun oma")
    ask(f"/en/api/v1/projects/{finnish_only['id']}/", status=404)


def test_a_city_on_its_own_host_is_the_one_that_is_meant(ask):
    said = ask("/api/v1/projects/?fund=esf", TURKU)
    assert names(said) == ["Turun oma"]
    assert said["links"]["programme"] == f"http://{HOST}/api/v1/projects/?fund=esf"
    assert names(ask("/api/v1/projects/?city=espoo&fund=esf", TURKU)) == ["Turun oma", "Espoon oma"][1:]
    assert ask("/api/v1/", TURKU)["city"] == "turku"
    assert ask("/api/v1/projects/")["links"]["programme"] is None


def test_pages_lead_through_a_whole_list_once(ask):
    path, seen = "/api/v1/projects/?page_size=1", []
    while path:
        said = ask(path)
        seen += names(said)
        path = (said["links"]["next"] or "").removeprefix(f"http://{HOST}")
    assert seen == ["Avoin hanke", "Turun oma", "Espoon oma"]
    assert said["links"]["previous"] == f"http://{HOST}/api/v1/projects/?page=2&page_size=1"
    ask("/api/v1/projects/?page=2", status=404)


def test_search_finds_what_the_site_finds(ask):
    found = ask("/api/v1/search/?q=avoimet+hankkeet&kind=project")
    assert names(found, "title") == ["Avoin hanke"]
    assert found["results"][0]["url"] == f"http://{HOST}/hankkeet/avoin-hanke/"
    assert {item["site"] for item in ask("/api/v1/search/?q=hanke", TURKU)["results"]} == {"turku"}
    assert {item["site"] for item in ask("/api/v1/search/?q=hanke")["results"]} > {"turku", None}
    assert ask("/api/v1/search/?q=!")["count"] == 0
    assert MAIL not in ask.last.text


def test_an_event_in_the_shape_of_linked_events_holds_every_language(ask):
    said = ask("/api/linkedevents/v1/event/?start=2020-01-01")
    assert said["meta"] == {"count": 1, "next": None, "previous": None}
    event = said["data"][0]
    assert event["name"] == {"fi": "Ilta Turussa", "en": "Evening in Turku"}
    assert (event["event_status"], event["publication_status"]) == ("EventScheduled", "public")
    assert event["has_start_time"] is True
    assert event["offers"] == []  # nobody asks staff what an event costs
    signing_up = [(link["link"], link["language"]) for link in event["external_links"]]
    assert signing_up == [("https://example.fi/tule", "fi")]
    assert event["location"]["name"] == {"fi": "Talo"}
    assert all(len(words) <= 160 for words in event["short_description"].values())
    for one in (event, event["location"], *event["keywords"]):
        assert ask(one["@id"].removeprefix(f"http://{HOST}")) == one
    assert ask("/api/linkedevents/v1/event/?end=2019-01-01")["data"][0]["has_start_time"] is False
    assert ask("/api/linkedevents/v1/event/", TURKU)["meta"]["count"] == 1
