"""Two machines that start at once do not migrate at once."""

import threading
import time

import pytest
from django.core.management import call_command, get_commands, load_command_class
from django.db import connection, connections

from cms.serving.management.commands import migrate

POSTGRESQL = pytest.mark.skipif(connection.vendor != "postgresql", reason="The lock is PostgreSQL's.")


@pytest.mark.django_db
def test_the_projects_own_command_is_the_one_that_runs():
    assert isinstance(load_command_class(get_commands()["migrate"], "migrate"), migrate.Command)
    call_command("migrate", verbosity=0)  # nothing to do, and it says so by not failing


@POSTGRESQL
@pytest.mark.usefixtures("committing")
def test_the_second_waits_for_the_first(monkeypatch):
    monkeypatch.setattr(migrate, "BETWEEN", 0.05)
    order = []

    def second():
        with migrate.alone(connection):
            order.append("second")
        connections.close_all()

    with migrate.alone(connection):
        other = threading.Thread(target=second)
        other.start()
        time.sleep(0.5)
        order.append("first")
    other.join(10)
    assert order == ["first", "second"]


@POSTGRESQL
@pytest.mark.usefixtures("committing")
def test_a_migration_that_does_not_end_is_an_error(monkeypatch):
    monkeypatch.setattr(migrate, "LONGEST", 0)
    errors = []

    def second():
        try:
            call_command("migrate", verbosity=0)
        except migrate.CommandError as error:
            errors.append(str(error))
        connections.close_all()

    with migrate.alone(connection):
        other = threading.Thread(target=second)
        other.start()
        other.join(30)
    assert "Another migration" in errors[0]


@POSTGRESQL
@pytest.mark.usefixtures("committing")
def test_the_lock_is_free_after_a_migration_that_failed():
    with pytest.raises(RuntimeError), migrate.alone(connection):
        raise RuntimeError
    with connection.cursor() as cursor:
        # Locks are the server's: other databases of it may be migrated at the same time.
        question = """
            SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database
            WHERE locktype = 'advisory' AND objid = %s AND datname = current_database()
        """
        cursor.execute(question, [migrate.LOCK % 2**32])
        assert cursor.fetchone()[0] == 0
