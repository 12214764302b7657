"""People of Turku and Espoo, and what the log says about what they do."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client

from cms.audit import seeing
from cms.audit.models import Record
from cms.audit.rows import Row, rows
from tests.conftest import HOST
from tests.teams import member
from tests.tree import Tree


@contextmanager
def committed() -> Iterator[list[Record]]:
    """What happens inside is as if committed at the end (a test's transaction never is); its records come back."""
    seeing.settle(connection)
    before = set(Record.objects.values_list("pk", flat=True))
    found: list[Record] = []
    yield found
    seeing.settle(connection)
    found += Record.objects.exclude(pk__in=before).order_by("pk")


def told(records: list[Record]) -> list[Row]:
    """As they are shown: without what another tells."""
    fresh = Record.objects.filter(pk__in=[record.pk for record in records], covered=False).order_by("pk")
    return rows(fresh)


def only(records: list[Record], action: str) -> Record:
    """The one record of an action."""
    return Record.objects.get(pk__in=[record.pk for record in records], action=action)


def log_in(user: Any) -> Client:
    """Her browser."""
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return browser


@pytest.fixture
def turku(tree: Tree) -> Any:
    """A publisher of Turku's, by name."""
    user = member(tree, "turku", "publishers")
    user.first_name, user.last_name, user.email = "Maija", "Malli", "maija@example.org"
    user.save()
    return user


@pytest.fixture
def espoo(tree: Tree) -> Any:
    """A publisher of Espoo's."""
    return member(tree, "espoo", "publishers")


@pytest.fixture
def boss(tree: Tree) -> Any:
    """A superuser with an address."""
    return get_user_model().objects.create_superuser("boss", "boss@example.org", "pw-boss-1234")


@pytest.fixture
def browse() -> Callable[[Any], Client]:
    """Somebody's browser."""
    return log_in
