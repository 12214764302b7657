"""Contact cards of a city's coordinators, found by themselves or picked."""

from datetime import date

import pytest
from django.test import RequestFactory
from wagtail.models import Site

from citypages.blocks import CoordinatorsBlock
from cms.frame import SiteFrame
from cms.people.models import ContactRole
from tests.factories import ImageFactory, OrganisationFactory, PersonFactory, coordinator
from tests.queries import statements

BLOCK = CoordinatorsBlock()
PAST = {"end": date(2018, 7, 31)}


def cards(page, **parts) -> list:
    """What the block prints on a page."""
    frame = SiteFrame(RequestFactory().get("/", headers={"host": "turku.localhost:8000"}), page)
    return BLOCK.get_context(BLOCK.to_python(parts), {"frame": frame})["contacts"]


def test_a_city_finds_its_present_coordinators(tree):
    coordinator("turku", name="Turkulainen Malli")
    coordinator("turku", role=PAST, name="Entinen Malli")
    coordinator("espoo", name="Espoolainen Malli")
    assert [contact.name for contact in cards(tree.turku)] == ["Turkulainen Malli"]


def test_a_page_of_the_programme_finds_nobody(tree):
    coordinator("turku")
    assert cards(tree.home) == []


def test_picked_people_replace_those_found(tree):
    coordinator("turku", name="Turkulainen Malli")
    other = coordinator("espoo", name="Espoolainen Malli")
    (contact,) = cards(tree.turku, people=[{"person": other.pk, "title": "erityisasiantuntija"}])
    assert (contact.name, contact.title) == ("Espoolainen Malli", "erityisasiantuntija")


def test_a_picked_person_whose_role_has_ended_shows_no_contact_data(tree):
    person = coordinator("turku", role=PAST)
    (contact,) = cards(tree.turku, people=[{"person": person.pk, "title": ""}])
    assert (contact.is_past, contact.email, contact.phone_href) == (True, "", "")


def test_a_person_who_was_deleted_is_left_out(tree):
    assert cards(tree.turku, people=[{"person": 999_999, "title": ""}]) == []


def test_an_empty_block_outside_a_page_prints_nobody(db):
    assert BLOCK.get_context(BLOCK.to_python({}))["contacts"] == []


@pytest.mark.parametrize("picked", [False, True], ids=["found", "picked"])
def test_the_number_of_people_costs_nothing(tree, picked):
    people, page = [], tree.turku

    def add(count: int) -> list[str]:
        for _number in range(count):
            person = coordinator("turku", organisation=OrganisationFactory(), portrait=ImageFactory())
            ContactRole.objects.create(person=person, kind=ContactRole.Kind.PROGRAMME)
            people.append({"person": person.pk, "title": ""})
        parts = {"people": people} if picked else {}

        def read() -> None:
            for contact in cards(page, **parts):
                assert contact.portrait.prefetched_renditions == []
                assert contact.organisation

        return statements(read)

    Site.get_site_root_paths()
    few, many = add(1), add(7)
    assert len(few) == len(many), "\n".join(many)
    assert len(many) <= 9, "\n".join(many)


def test_a_person_without_an_organisation_or_portrait_is_shown(tree):
    person = PersonFactory()
    (contact,) = cards(tree.turku, people=[{"person": person.pk, "title": ""}])
    assert (contact.organisation, contact.portrait) == ("", None)
