"""The block that lists projects inside a page."""

from datetime import date

import pytest
from django.test import RequestFactory
from django.utils import translation

from cms.frame import SiteFrame
from projectpages.blocks import ProjectListBlock
from projectpages.models import ProjectPage
from tests.factories import project
from tests.tree import twin

BLOCK = ProjectListBlock()
RUNNING = {"start": date(2015, 1, 1)}


def groups(page, **parts) -> list:
    """What the block prints on a page."""
    frame = SiteFrame(RequestFactory().get("/", headers={"host": "turku.localhost:8000"}), page)
    return BLOCK.get_context(BLOCK.to_python(parts), {"frame": frame})["groups"]


def listed(page, **parts) -> list[str]:
    return [row.title for group in groups(page, **parts) for row in group.rows]


@pytest.fixture
def projects(tree):
    """Three projects by title."""
    made = [
        project(tree.register, "Avaus", ("turku",), itself=("turku",), focus_area="open_data", **RUNNING),
        project(tree.register, "Bussi", ("turku", "espoo"), start=date(2015, 1, 1), end=date(2018, 1, 1)),
        project(tree.register, "Citylab", ("espoo",), **RUNNING),
    ]
    return {page.title: page for page in made}


def test_a_city_page_lists_the_projects_of_its_region(tree, projects):
    assert listed(tree.turku) == ["Avaus", "Bussi"]


def test_a_programme_page_lists_all_projects(tree, projects):
    assert listed(tree.home) == ["Avaus", "Citylab", "Bussi"]


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"city": "espoo"}, ["Citylab", "Bussi"]),
        ({"state": "ended"}, ["Bussi"]),
        ({"focus_area": "open_data"}, ["Avaus"]),
        ({"scope": "own"}, ["Avaus"]),
        ({"scope": "elsewhere"}, ["Bussi"]),
        ({"scope": "own", "state": "ended"}, []),
    ],
)
def test_a_list_is_narrowed_down(tree, projects, conditions, expected):
    assert listed(tree.turku, **conditions) == expected


def test_a_split_list_tells_the_city_itself_from_the_rest_of_the_region(tree, projects):
    own, elsewhere = groups(tree.turku, scope="split")
    assert ([row.title for row in own.rows], [row.title for row in elsewhere.rows]) == (["Avaus"], ["Bussi"])
    assert "Turun" in own.heading
    assert "Turussa" in elsewhere.heading


def test_the_programme_has_no_city_to_split_by(tree, projects):
    assert [group.heading for group in groups(tree.home, scope="split")] == [""]


def picked(*pages: ProjectPage, **words: str) -> dict:
    rows = [{"project": page.pk, "introduction": words.get(page.title, "")} for page in pages]
    return {"selection": "picked", "projects": rows}


def test_picked_projects_keep_their_order_and_the_citys_own_words(tree, projects):
    parts = picked(projects["Citylab"], projects["Avaus"], Avaus="Turun avain avoimeen dataan.")
    (group,) = groups(tree.turku, **parts)
    assert [(row.title, row.introduction) for row in group.rows] == [
        ("Citylab", ""),
        ("Avaus", "Turun avain avoimeen dataan."),
    ]


def test_a_picked_project_that_was_unpublished_is_left_out(tree, projects):
    projects["Avaus"].unpublish()
    assert listed(tree.turku, **picked(projects["Avaus"], projects["Citylab"])) == ["Citylab"]


def test_a_project_that_was_deleted_is_left_out(tree, projects):
    parts = {"selection": "picked", "projects": [{"project": 999_999, "introduction": ""}]}
    assert listed(tree.turku, **parts) == []


def test_projects_elsewhere_stand_last(tree, projects):
    external = [
        {"name": "Pelikokeilu", "explanation": "Oppimispelejä", "url": "https://www.example.fi/"},
        {"name": "Liikkeelle", "explanation": "", "url": ""},
    ]
    (group,) = groups(tree.turku, external=external)
    assert [(row.title, row.summary, row.href, row.is_external) for row in group.rows[2:]] == [
        ("Pelikokeilu", "Oppimispelejä", "https://www.example.fi/", True),
        ("Liikkeelle", "", "", True),
    ]


def test_an_english_page_marks_what_is_only_in_finnish(tree, projects):
    twin(projects["Avaus"], tree.register_en, tree.english, title="Opening", slug="opening", **RUNNING)
    with translation.override("en"):
        (group,) = groups(tree.home_en, **picked(projects["Bussi"], projects["Avaus"]))
    assert [(row.title, row.language) for row in group.rows] == [("Bussi", "fi"), ("Opening", "")]


def test_a_row_has_what_a_card_prints(tree, projects):
    (group,) = groups(tree.turku, city="espoo", state="ended")
    row = group.rows[0]
    assert (row.href, row.state, row.kind_label != "") == ("http://localhost:8000/hankkeet/bussi/", "ended", True)
    assert [city.slug for city in row.cities] == ["espoo", "turku"]


def test_an_empty_block_has_no_rows(tree):
    assert listed(tree.turku) == []
    assert listed(tree.turku, selection="picked") == []
