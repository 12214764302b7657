"""A page that names a coordinator whose role has ended is told so."""

from datetime import timedelta

import pytest
from django.utils import timezone

from citypages.findings import has_left
from cms.people.models import ContactRole
from tests.cms.checking.pages import block, found, page_with
from tests.factories import PersonFactory, coordinator
from tests.queries import statements

pytestmark = pytest.mark.django_db


def yesterday():
    return timezone.localdate() - timedelta(days=1)


def people(*persons) -> dict:
    items = [
        {"type": "item", "id": str(number), "value": {"person": person.pk, "title": ""}}
        for number, person in enumerate(persons)
    ]
    return block("coordinators", {"heading": "Yhteys", "people": items})


def test_a_former_coordinator_is_found(tree):
    former, present = coordinator(role={"end": yesterday()}), coordinator()
    cards = people(present, former)
    assert found(page_with(tree.turku, [cards])) == [("ended_role", f"body.{cards['id']}.people.1.person")]


def test_who_still_coordinates_another_city_has_not_left(tree):
    person = coordinator(role={"end": yesterday()})
    ContactRole.objects.create(person=person, kind=ContactRole.Kind.COORDINATOR, city="espoo")
    assert not has_left(person)


def test_somebody_without_a_role_has_not_left(tree):
    assert not has_left(PersonFactory())


def test_more_people_cost_no_more_queries(tree):
    def cost(slug: str, number: int) -> int:
        page = page_with(tree.turku, [people(*(coordinator() for _ in range(number)))], slug=slug)
        return len(statements(lambda: found(page)))

    assert cost("yksi", 1) == cost("monta", 12)
