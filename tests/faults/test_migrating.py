"""A migration that is interrupted is whole or not there, and can be run again."""

import json
import sqlite3

import psycopg
import pytest

from tests.faults.installs import Install, until
from tests.faults.load import ask

STAGED = {"DJANGO_SETTINGS_MODULE": "tests.faults.staged_settings"}
ROWS = "SELECT count(*) FROM staged_row"


@pytest.mark.parametrize("database", ["on_sqlite", "on_postgresql"])
def test_a_killed_migration_leaves_nothing_and_is_completed_by_the_next(database, request):
    install: Install = request.getfixturevalue(database)(**STAGED)
    hold = install.folder / "migration.hold"
    hold.touch()
    migrating = install.start("migrate")
    until((install.folder / "migration.reached").exists)
    migrating.kill()
    migrating.wait()
    hold.unlink()
    with pytest.raises((sqlite3.OperationalError, psycopg.errors.UndefinedTable)):
        install.rows(ROWS)
    with install.serving():
        answer = ask(install.port, "/readyz")
        assert (answer.status, json.loads(answer.body)["parts"]["migrations"]) == (503, "failing")
        assert ask(install.port, "/").status == 200
        install.manage("migrate", "--verbosity", "0")
        until(lambda: ask(install.port, "/readyz").status == 200)
    assert install.rows(ROWS) == [(1000,)]
