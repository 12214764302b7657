"""docs/permissions.md is true: every address of the admin, asked for Espoo's things by every role."""

import re
from collections.abc import Iterator

import pytest
from django.db import connection

from home.setup import setup_cities
from tests.conftest import kept
from tests.house import ROOT
from tests.walls.addresses import addresses
from tests.walls.espoo import furnish
from tests.walls.roles import FOREIGN, ROLES, Seen, ask, browser_of, enlist

pytestmark = pytest.mark.django_db
TABLE = ROOT / "docs" / "permissions.md"
ROW = re.compile(rf"^\| `([^`]+)` \|((?: (?:[GP]+ )?\|){{{len(ROLES)}}})$", re.MULTILINE)
# Ends the session that asks.
LEFT_OUT = {"wagtailadmin_logout"}
# Wagtail's page to try out a server error.
MADE_TO_BREAK = {"wagtailadmin_error_test"}

Answers = dict[str, dict[str, Seen]]


@pytest.fixture(scope="module")
def answers(django_db_setup: None, django_db_blocker: object) -> Iterator[Answers]:
    """What each role got, by the name of the address."""
    with kept(django_db_blocker):
        if connection.vendor != "sqlite":
            pytest.skip("asks Wagtail's views, not the database: once is enough")
        setup_cities()
        enlist()
        espoo = furnish()
        places = {name: place for name, place in addresses(espoo).items() if name not in LEFT_OUT}
        places["wagtail_bulk_action"] += f"?id={espoo.page.pk}"
        found: Answers = {name: {} for name in places}
        for role in ROLES:
            browser, methods = browser_of(role), ("get", "post") if role in FOREIGN else ("get",)
            for name, place in places.items():
                found[name][role] = ask(browser, place, methods)
        yield found


def rows() -> dict[str, tuple[str, ...]]:
    """The table: the cell of each role, by the name of the address."""
    return {
        name: tuple(cell.strip() for cell in cells.split("|")[:-1]) for name, cells in ROW.findall(TABLE.read_text())
    }


def test_the_table_names_every_address_of_the_admin(answers: Answers):
    assert sorted(answers) == sorted(rows())


def test_every_role_is_answered_as_the_table_says(answers: Answers):
    given = {name: tuple(row[role].cell for role in ROLES) for name, row in answers.items()}
    table = rows()
    assert {name: row for name, row in given.items() if table.get(name) != row} == {}


def test_nobody_reads_another_citys_secrets(answers: Answers):
    told = {(name, role) for name, row in answers.items() for role in ("anonymous", *FOREIGN) if row[role].secret}
    assert told == set()


def test_nobody_writes_to_another_citys_things(answers: Answers):
    written = {(name, role): row[role].written for name, row in answers.items() for role in FOREIGN}
    assert {place: statements for place, statements in written.items() if statements} == {}


def test_an_empty_form_breaks_nothing(answers: Answers):
    broken = {(name, role) for name, row in answers.items() for role in ROLES if row[role].broken}
    assert {name for name, _role in broken} == MADE_TO_BREAK
