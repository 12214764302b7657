"""Lists of projects: by city, scope, state and focus area, in the reader's edition."""

from datetime import date

import pytest
from django.utils import translation
from wagtail.models import Site

from projectpages.choices import State
from projectpages.models import ProjectPage
from projectpages.queries import by_state, in_state
from projectpages.rows import rows_of
from tests.factories import ImageFactory, project
from tests.queries import statements
from tests.tree import twin

RUNNING = {"start": date(2015, 1, 1)}
ENDED = {"start": date(2015, 1, 1), "end": date(2018, 1, 1)}


def titles(projects) -> list[str]:
    return [page.title for page in projects]


@pytest.fixture
def projects(tree):
    """Four projects in Turku and Espoo."""
    project(tree.register, "Avaus", cities=("turku", "espoo"), itself=("turku",), **ENDED)
    project(tree.register, "Bussi", cities=("turku", "turku"), itself=(), **RUNNING)
    project(tree.register, "Citylab", cities=("espoo",), itself=("espoo",), **RUNNING)
    project(tree.register, "Data", cities=("oulu", ""), **RUNNING)
    return ProjectPage.objects


@pytest.mark.parametrize(
    ("scope", "expected"), [("all", ["Avaus", "Bussi"]), ("own", ["Avaus"]), ("elsewhere", ["Bussi"])]
)
def test_a_city_lists_projects_by_who_takes_part_there(projects, scope, expected):
    assert sorted(titles(projects.in_city("turku", scope).editions())) == expected


def test_a_project_is_listed_once_however_many_partners_it_has(projects):
    assert titles(projects.in_city("turku").editions()).count("Bussi") == 1


def test_drafts_are_not_listed(projects, tree):
    project(tree.register, "Luonnos", cities=("turku",), live=False)
    assert "Luonnos" not in titles(projects.in_city("turku").editions())


def test_running_projects_come_first_each_state_by_name(projects, tree):
    project(tree.register, "aakkoset", cities=("turku",), **RUNNING)
    assert titles(projects.in_city("turku").editions()) == ["aakkoset", "Bussi", "Avaus"]


def test_projects_are_narrowed_down_by_state(projects):
    found = projects.all().editions()
    assert titles(in_state(found, State.ENDED)) == ["Avaus"]
    assert len(in_state(found, "")) == 4


def test_states_without_projects_make_no_group(projects):
    groups = by_state(projects.all().editions())
    assert [(state, titles(pages)) for state, pages in groups] == [
        (State.RUNNING, ["Bussi", "Citylab", "Data"]),
        (State.ENDED, ["Avaus"]),
    ]


def test_a_reader_of_english_gets_the_english_page_else_the_finnish_one(projects, tree):
    finnish = ProjectPage.objects.get(title="Bussi")
    twin(finnish, tree.register_en, tree.english, title="Bus", slug="bus", **RUNNING)
    with translation.override("en"):
        found = projects.exclude(title__in=["Avaus", "Citylab"]).editions()
        assert [(page.title, page.locale.language_code) for page in found] == [("Bus", "en"), ("Data", "fi")]
    assert titles(projects.exclude(title__in=["Avaus", "Citylab"]).editions()) == ["Bussi", "Data"]


def test_a_list_costs_the_same_however_long_it_is(tree):
    Site.get_site_root_paths()

    def cards(count: int) -> list[str]:
        for number in range(count):
            project(tree.register, f"Hanke {number} / {count}", image=ImageFactory())
        return statements(lambda: rows_of(ProjectPage.objects.in_city("turku").editions(), "fi"))

    few, many = cards(2), cards(8)
    assert len(few) == len(many), "\n".join(many)
