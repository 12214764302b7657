"""How a person is shown in a place, and what is withheld once a role has ended."""

from datetime import date

import pytest
from django.utils import translation

from cms.people.models import ContactRole
from tests.factories import OrganisationFactory, PersonFactory, coordinator, project

pytestmark = pytest.mark.django_db
PAST = {"start": date(2016, 1, 1), "end": date(2018, 7, 31)}


def test_a_coordinator_shows_how_to_reach_her():
    contact = coordinator("turku").contact(city="turku")
    assert (contact.phone_href, contact.phone_display) == ("tel:+358501234567", "050\u00a0123\u00a04567")
    assert contact.email == "maija.malli@example.fi"
    assert not contact.is_past
    assert contact.period == ""


def test_a_past_coordinator_shows_no_contact_data_but_her_years():
    contact = coordinator("turku", role=PAST).contact(city="turku")
    assert contact.is_past
    assert contact.period == "2016–2018"
    assert (contact.phone_href, contact.phone_display, contact.email) == ("", "", "")


@pytest.mark.parametrize(
    ("dates", "period"),
    [
        ({"start": date(2016, 1, 1), "end": date(2016, 12, 31)}, "2016"),
        ({"end": date(2018, 7, 31)}, "2018"),
    ],
    ids=["within a year", "start unknown"],
)
def test_one_known_year_stands_alone(dates, period):
    assert coordinator("turku", role=dates).contact(city="turku").period == period


def test_somebody_without_a_role_shows_no_contact_data():
    contact = PersonFactory().contact(city="turku")
    assert (contact.phone_href, contact.email) == ("", "")
    assert not contact.is_past


def test_a_role_that_has_not_begun_shows_no_contact_data():
    contact = coordinator("turku", role={"start": date(2100, 1, 1)}).contact(city="turku")
    assert contact.email == ""
    assert not contact.is_past


def test_the_role_of_the_place_decides():
    person = coordinator("turku", role=PAST)
    ContactRole.objects.create(person=person, kind=ContactRole.Kind.COORDINATOR, city="espoo")
    assert person.contact(city="turku").is_past
    assert not person.contact(city="espoo").is_past


def test_a_role_that_began_again_is_not_past():
    person = coordinator("turku", role=PAST)
    ContactRole.objects.create(person=person, kind=ContactRole.Kind.COORDINATOR, city="turku")
    assert not person.contact(city="turku").is_past


def test_a_contact_of_a_project_is_found_in_every_edition_of_it(tree):
    work = project(tree.register)
    person = PersonFactory()
    ContactRole.objects.create(person=person, kind=ContactRole.Kind.PROJECT, project=work)
    assert person.contact(project_key=work.translation_key).email == person.email


def test_title_and_organisation_are_in_the_readers_language():
    person = coordinator("turku", organisation=OrganisationFactory(name={"fi": "Turku", "en": "City of Turku"}))
    assert person.contact(city="turku").title == "asiantuntija"
    with translation.override("en"):
        contact = person.contact(city="turku")
    assert (contact.title, contact.organisation) == ("Specialist", "City of Turku")


def test_a_page_may_give_a_person_another_title():
    assert coordinator("turku").contact(city="turku", title="erityisasiantuntija").title == "erityisasiantuntija"


def test_the_scope_of_the_role_is_printed():
    person = coordinator("turku", role={"scope": {"fi": "kansallinen verkosto"}})
    assert person.contact(city="turku").scope == "kansallinen verkosto"


def test_a_title_in_another_language_than_the_readers_is_marked():
    person = PersonFactory(title={"fi": "asiantuntija"})
    assert person.contact().title_language == ""
    with translation.override("en"):
        assert person.contact().title_language == "fi"
        assert person.contact(title="Specialist").title_language == ""
