"""A backup is of one moment, and nobody waits for it."""

import pytest
from django.db import connection, connections, transaction
from django.db.utils import load_backend

from cms.backup.snapshot import snapshot

pytestmark = pytest.mark.django_db
COUNT = "SELECT count(*) FROM django_migrations"
ADD = "INSERT INTO django_migrations (app, name, applied) VALUES ('a', 'b', '2026-11-23 09:00:00+00:00')"


@pytest.fixture
def database(tmp_path, django_db_blocker):
    """Makes connections to a database of its own: a file, or a schema of the test database."""
    made = []
    given = dict(connection.settings_dict)
    if connection.vendor == "sqlite":
        given |= {"NAME": tmp_path / "db.sqlite3", "OPTIONS": given["OPTIONS"] | {"timeout": 1}}
    else:
        given["OPTIONS"] = {"options": "-c search_path=snapshot,public"}

    def connect(alias: str):
        found = load_backend(given["ENGINE"]).DatabaseWrapper(given, alias)
        made.append(found)
        connections[alias] = found
        return found

    with django_db_blocker.unblock():
        first = connect("first")
        with first.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("DROP SCHEMA IF EXISTS snapshot CASCADE")
                cursor.execute("CREATE SCHEMA snapshot")
            cursor.execute("CREATE TABLE django_migrations (app text, name text, applied timestamp)")
        yield connect
        if connection.vendor == "postgresql":
            with first.cursor() as cursor:
                cursor.execute("DROP SCHEMA snapshot CASCADE")
        for each in made:
            each.close()
            del connections[each.alias]


def count(wrapper) -> int:
    with wrapper.cursor() as cursor:
        cursor.execute(COUNT)
        return cursor.fetchone()[0]


def test_what_is_written_meanwhile_is_not_seen_and_does_not_wait(database):
    reader, writer = database("reader"), database("writer")
    with snapshot(reader):
        for _time in range(2):
            with transaction.atomic(using="writer"), writer.cursor() as cursor:
                cursor.execute(ADD)
        assert count(writer) == 2
        assert count(reader) == 0
    assert count(reader) == 2


def test_a_snapshot_writes_nothing_on_postgresql_and_leaves_sqlites_way_of_writing(database):
    reader = database("reader")
    with snapshot(reader):
        pass
    if connection.vendor == "sqlite":
        assert reader.transaction_mode == "IMMEDIATE"
    with transaction.atomic(using="reader"), reader.cursor() as cursor:
        cursor.execute(ADD)
    assert count(reader) == 1
