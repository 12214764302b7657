"""A backup of an older version is restored by going its way: its tables, its rows, then the migrations since."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from django.db import connection

from tests.house import ROOT

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="A database file; the steps are the same."),
]
SCRIPT = """
import json, sys
from pathlib import Path
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from cms.backup.making import add_tables
from cms.backup.versions import Known, header
from cms.backup.writing import Writer
from citypages.models import CityPage
from tests.tree import plant

plant()
CityPage.objects.filter(city="turku").update(fund="esr")
folder = Path(sys.argv[1])
everything = Known(connection).all()
call_command("migrate", "citypages", "0002_pictures", verbosity=0)

executor = MigrationExecutor(connection)
applied = Known(connection).of(executor.loader.applied_migrations)
state = executor.loader.project_state(sorted(applied))
with (folder / "old.tar").open("wb") as file, Writer(file, header(connection, applied), folder) as writer:
    add_tables(writer, state.apps, set())
    writer.finish([])

call_command("migrate", verbosity=0)
CityPage.objects.update(title="Changed since")
call_command("restore", str(folder / "old.tar"), replace=True, ask=False)
print(json.dumps({
    "left": len(everything - applied),
    "waiting": len(everything - Known(connection).of(MigrationExecutor(connection).loader.applied_migrations)),
    "cities": sorted(CityPage.objects.values_list("title", "fund")),
    "columns": sorted(column.name for column in connection.introspection.get_table_description(
        connection.cursor(), "citypages_citypage")),
}))
"""


@pytest.fixture(scope="module")
def folder(django_db_setup, django_db_blocker, tmp_path_factory):
    """Holds a database of empty tables: a copy of the tests' own, taken before a test's transaction begins."""
    found = tmp_path_factory.mktemp("older")
    with django_db_blocker.unblock(), closing(sqlite3.connect(found / "db.sqlite3")) as file:
        connection.ensure_connection()
        connection.connection.backup(file)
    return found


def test_it_is_migrated_on_after_loading(folder):
    environment = {"DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}", "VAR_DIR": str(folder / "var")}
    done = subprocess.run(
        [
            sys.executable,
            "manage.py",
            "shell",
            "-v0",
            "-c",
            f"import sys; sys.argv[1:] = [{str(folder)!r}]\n{SCRIPT}",
        ],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["left"] > 0
    assert found["waiting"] == 0
    assert {title for title, _fund in found["cities"]} == {"Turku", "Espoo"}
    assert "notice_text" in found["columns"]
