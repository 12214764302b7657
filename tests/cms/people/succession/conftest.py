"""Somebody who leaves and somebody who stays."""

import pytest

from cms.people.models import Person
from tests.factories import PersonFactory
from tests.succession import turku_coordinator


@pytest.fixture
def leaver(tree) -> Person:
    return turku_coordinator("Lähtijä Malli")


@pytest.fixture
def heir(tree) -> Person:
    return PersonFactory(name="Jatkaja Malli", city="turku")
