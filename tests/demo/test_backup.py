"""The drill: the demo is backed up, wiped and restored, and once moved to the other database and back."""

import os
import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from wagtail.models import Page

from cms.audit.guard import log_opened
from tests.backups import members, no_uploads, uploads
from tests.demo.visits import Visit, visit_all
from tests.house import ROOT
from tests.run import postgresql

pytestmark = pytest.mark.django_db
# Restoring tells of itself.
LOG = ("tables/audit.record.jsonl.gz", "tables/wagtailcore.modellogentry.jsonl.gz")
# Made anew for each answer: the token against forged requests and the signed moment of a form.
TOKENS = re.compile(r'(name="(?:csrfmiddlewaretoken|[a-z-]+_opened)" value=")[^"]*')


def bodies(visits: list[Visit]) -> dict[str, str]:
    return {visit.address: TOKENS.sub(r"\1", visit.source) for visit in visits}


def wipe() -> None:
    """No row, no upload."""
    connection.check_constraints()  # as after a commit
    with log_opened():
        call_command("flush", interactive=False, inhibit_post_migrate=True, verbosity=0)
    no_uploads()
    assert not Page.objects.exists()


def the_other_database() -> str:
    """A PostgreSQL database of this test's own, empty; '' where no server answers."""
    server = urlsplit(postgresql())
    if not server.netloc:
        return ""
    with closing(psycopg.connect(urlunsplit(server._replace(path="/postgres")), autocommit=True)) as opened:
        name = f"{server.path[1:]}_moved_{os.getpid()}"
        opened.execute(f'DROP DATABASE IF EXISTS "{name}"')
        opened.execute(f'CREATE DATABASE "{name}"')
    return urlunsplit(server._replace(path=f"/{name}"))


def drop(address: str) -> None:
    server = urlsplit(address)
    with closing(psycopg.connect(urlunsplit(server._replace(path="/postgres")), autocommit=True)) as opened:
        opened.execute(f'DROP DATABASE "{server.path[1:]}" WITH (FORCE)')


def manage(command: str, path: Path, environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", command, str(path)],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]


def assert_as_before(visits: list[Visit], files: dict[str, bytes]) -> None:
    before, now = bodies(visits), bodies(visit_all())
    assert set(now) == set(before)
    assert [address for address in before if now[address] != before[address]] == []
    assert uploads() == files
    visitor = Client(headers={"host": "localhost:8000"})
    assert visitor.login(username="turku-editor", password=settings.DEMO_PASSWORD)
    assert visitor.get("/admin/").status_code == 200


def test_what_was_wiped_comes_back(visits, tmp_path):
    files, path = uploads(), tmp_path / "demo.tar"
    assert len(files) > 40
    call_command("backup", path)
    wipe()
    call_command("restore", path)
    call_command("backup", tmp_path / "again.tar")
    first, again = members(path), members(tmp_path / "again.tar")
    assert first.keys() == again.keys()
    assert [name for name in first if name not in LOG and again[name] != first[name]] == []
    assert_as_before(visits, files)


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="The way from SQLite to PostgreSQL and back begins on SQLite."
)
def test_it_moves_to_postgresql_and_back(visits, tmp_path):
    address = the_other_database()
    if not address:
        pytest.skip("PostgreSQL (no server on 127.0.0.1:5432)")
    files = uploads()
    call_command("backup", tmp_path / "sqlite.tar")
    elsewhere = {"DATABASE_URL": address, "VAR_DIR": str(tmp_path / "var"), "REDIS_URL": ""}
    try:
        manage("restore", tmp_path / "sqlite.tar", elsewhere)
        manage("backup", tmp_path / "postgresql.tar", elsewhere)
    finally:
        drop(address)
    wipe()
    call_command("restore", tmp_path / "postgresql.tar")
    assert_as_before(visits, files)
