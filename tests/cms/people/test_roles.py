"""A role says what a person is for, where, and how long."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from cms.people.models import ContactRole
from tests.factories import PersonFactory, project

pytestmark = pytest.mark.django_db
Kind = ContactRole.Kind
DAY = date(2018, 7, 31)


@pytest.mark.parametrize(
    ("role", "current"),
    [
        ({}, True),
        ({"start": DAY}, True),
        ({"start": date(2018, 8, 1)}, False),
        ({"end": DAY}, True),
        ({"end": date(2018, 7, 30)}, False),
        ({"ended": True, "end": DAY}, False),
    ],
    ids=["without dates", "from its first day", "before its first day", "until its last day", "after it", "ended"],
)
def test_a_role_lasts_from_its_first_day_to_its_last(role, current):
    assert ContactRole(**role).is_current(today=DAY) is current


@pytest.mark.parametrize(
    ("role", "field"),
    [
        ({"kind": Kind.COORDINATOR}, "city"),
        ({"kind": Kind.PROJECT}, "project"),
        ({"kind": Kind.PROGRAMME, "ended": True}, "end"),
        ({"kind": Kind.PROGRAMME, "start": DAY, "end": date(2018, 7, 30)}, "end"),
    ],
    ids=["coordinator of no city", "contact of no project", "ended without its last day", "ended before it began"],
)
def test_the_error_of_an_impossible_role_stands_at_its_field(role, field):
    with pytest.raises(ValidationError) as caught:
        ContactRole(**role).clean()
    assert list(caught.value.message_dict) == [field]


@pytest.mark.parametrize(
    "role",
    [
        {"kind": Kind.COORDINATOR, "city": "turku"},
        {"kind": Kind.PROGRAMME},
        {"kind": Kind.PROGRAMME, "start": DAY, "end": DAY, "ended": True},
    ],
)
def test_a_possible_role_is_accepted(role):
    ContactRole(**role).clean()


def test_a_role_is_named_by_its_kind_and_place(tree):
    person = PersonFactory()
    work = project(tree.register, "CoHeWe")
    assert "Turku" in str(ContactRole(person=person, kind=Kind.COORDINATOR, city="turku"))
    assert "CoHeWe" in str(ContactRole(person=person, kind=Kind.PROJECT, project=work))
