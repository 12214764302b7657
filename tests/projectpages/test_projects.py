"""A project: one page per edition, whatever the number of cities that show it."""

from datetime import date

import pytest
import time_machine
from django.utils import translation

from cms.people.models import ContactRole
from projectpages.choices import State
from projectpages.models import ProjectPage
from tests.factories import OrganisationFactory, PersonFactory, project
from tests.queries import statements

TODAY = date(2018, 7, 31)


@time_machine.travel("2018-07-31 12:00 +0300", tick=False)
@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, State.PLANNED),
        ({"start": date(2018, 8, 1)}, State.PLANNED),
        ({"start": TODAY}, State.RUNNING),
        ({"start": date(2015, 2, 1), "end": TODAY}, State.RUNNING),
        ({"start": date(2015, 2, 1), "end": date(2018, 7, 30)}, State.ENDED),
        ({"end": date(2018, 7, 30)}, State.ENDED),
        ({"end": date(2019, 1, 1)}, State.PLANNED),
        ({"end": date(2018, 7, 30), "state_override": "running"}, State.RUNNING),
    ],
    ids=[
        "without dates",
        "before its start",
        "from its first day",
        "on its last day",
        "after it",
        "only an end",
        "end to come",
        "staff say otherwise",
    ],
)
def test_where_a_project_stands_follows_from_its_dates(fields, state):
    assert ProjectPage(title="CoHeWe", **fields).state == state


@time_machine.travel("2018-07-31 22:30 +0000", tick=False)
def test_a_day_begins_in_helsinki():
    assert ProjectPage(title="CoHeWe", end=TODAY).state == State.ENDED


@pytest.mark.parametrize(
    ("title", "finnish", "english"),
    [
        ("CoHeWe", "CoHeWe-hanke", "CoHeWe project"),
        ("Avoin data", "Avoin data -hanke", "Avoin data project"),
    ],
)
def test_the_common_noun_is_joined_as_the_language_asks(title, finnish, english):
    assert ProjectPage(title=title).full_name == finnish
    with translation.override("en"):
        assert ProjectPage(title=title).full_name == english


def test_hashtags_are_listed():
    assert ProjectPage(title="CoHeWe", hashtags="6Aika #cohewe").hashtag_list == ["#6Aika", "#cohewe"]


def test_the_cities_of_a_project_are_those_of_its_participants(tree):
    page = project(tree.register, cities=("turku", "oulu", "", "turku", "espoo"))
    assert [city.slug for city in page.cities] == ["espoo", "turku", "oulu"]
    assert page.lead.city == "turku"


def test_participants_are_grouped_by_city_those_from_elsewhere_last(tree):
    page = project(tree.register, cities=("", "turku", "espoo", "turku"))
    groups = [(city and city.slug, len(rows)) for city, rows in page.partners_by_city()]
    assert groups == [("espoo", 1), ("turku", 2), (None, 1)]


def test_a_project_without_participants_has_no_lead(tree):
    assert project(tree.register, cities=()).lead is None


def test_contacts_are_those_of_the_project_the_present_first(tree):
    page = project(tree.register)
    for name, dates in (("Aino Ennen", {"end": date(2018, 1, 1)}), ("Veikko Nyt", {})):
        person = PersonFactory(name=name)
        ContactRole.objects.create(person=person, kind=ContactRole.Kind.PROJECT, project=page, **dates)
    PersonFactory(name="Muu Malli")
    fresh = ProjectPage.objects.get(pk=page.pk)
    assert [(contact.name, contact.is_past) for contact in fresh.contacts] == [
        ("Veikko Nyt", False),
        ("Aino Ennen", True),
    ]


def test_a_local_contact_is_among_the_contacts(tree):
    page = project(tree.register)
    page.participations.update(contact=PersonFactory(name="Paikallinen Malli"))
    assert [contact.name for contact in ProjectPage.objects.get(pk=page.pk).contacts] == ["Paikallinen Malli"]


def test_the_number_of_contacts_costs_nothing(tree):
    page = project(tree.register)

    def add(count: int) -> int:
        for _number in range(count):
            person = PersonFactory(organisation=OrganisationFactory())
            ContactRole.objects.create(person=person, kind=ContactRole.Kind.PROJECT, project=page)
        fresh = ProjectPage.objects.get(pk=page.pk)
        return len(statements(lambda: fresh.contacts))

    assert add(1) == add(9)
