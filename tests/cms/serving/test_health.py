"""The two addresses a load balancer asks."""

import os
import socket
import subprocess

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test.utils import CaptureQueriesContext

from cms.serving import health
from cms.serving.health import check_migrations
from cms.watching.deadline import Question
from tests.cms.serving.install import MANAGE
from tests.cms.serving.questions import asked_here


@pytest.fixture(autouse=True)
def _nothing_known(monkeypatch):
    """Each test looks at the migrations itself, and at all parts in its own thread and transaction."""
    monkeypatch.setattr(Question, "ask", asked_here)
    health._told.clear()
    check_migrations.cache_clear()
    yield
    check_migrations.cache_clear()


def test_healthz_answers_without_the_database(client):
    # This test may not touch the database: pytest-django would refuse.
    response = client.get("/healthz")
    assert response.status_code == 200
    assert response.json() == {"status": "alive"}


@pytest.mark.django_db
def test_readyz_is_200_when_every_part_works(client):
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json() == {
        "status": "ready",
        "parts": {"database": "ok", "cache": "ok", "migrations": "ok"},
    }


def test_readyz_is_503_when_the_database_is_away(client):
    # No django_db mark: every connection is refused, as by a server that is away.
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["parts"]["database"] == "failing"


@pytest.mark.django_db
def test_readyz_says_that_the_cache_is_away_and_keeps_the_machine(client, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "cms.outages.redis.SteadyRedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",  # nothing listens on port 1
        }
    }
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json()["status"] == "impaired"
    assert response.json()["parts"] == {"database": "ok", "cache": "failing", "migrations": "ok"}


@pytest.mark.django_db
def test_readyz_is_503_while_a_migration_is_missing(client):
    MigrationRecorder(connection).record_unapplied("sessions", "0001_initial")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["parts"]["migrations"] == "failing"


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_no_cache_keeps_an_answer_about_health(client, path):
    assert "no-store" in client.get(path)["Cache-Control"]


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_only_read(client, path):
    assert client.post(path).status_code == 405


def test_what_fails_is_logged_when_it_begins_and_when_it_ends(caplog, monkeypatch):
    def fails():
        raise health.NotReadyError("Pois")

    monkeypatch.setattr(health, "CHECKS", {"part": fails})
    assert [health.failing_parts() for _second in range(3)] == [{"part"}] * 3
    monkeypatch.setattr(health, "CHECKS", {"part": lambda: None})
    assert [health.failing_parts() for _second in range(3)] == [set()] * 3
    assert [record.getMessage() for record in caplog.records] == ["Not ready: part", "Ready again: part"]


@pytest.mark.django_db
def test_being_asked_again_reads_no_migrations(client, monkeypatch):
    MigrationRecorder(connection).record_unapplied("sessions", "0001_initial")
    client.get("/readyz")
    monkeypatch.setattr(health, "MigrationLoader", None)
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/readyz").status_code == 503
    assert len(queries) <= 3
    MigrationRecorder(connection).record_applied("sessions", "0001_initial")
    client.get("/readyz")
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/readyz").status_code == 200
    assert len(queries) == 1


@pytest.mark.parametrize("scheme", ["postgres", "redis"])
def test_a_part_that_never_answers_fails_within_two_seconds(scheme, tmp_path):
    """The port takes connections and says nothing, as a machine that has lost its disk does."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"{scheme}://name@127.0.0.1:{silent.getsockname()[1]}/0"
        variable = {"postgres": "DATABASE_URL", "redis": "REDIS_URL"}[scheme]
        environment = os.environ | {"VAR_DIR": str(tmp_path), variable: address}
        script = (
            "import time; from cms.serving.health import failing_parts; begin = time.monotonic();"
            "print(*sorted(failing_parts())); print(time.monotonic() - begin)"
        )
        command = [*MANAGE, "shell", "--no-imports", "--command", script]
        said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=120).stdout
    failing, seconds = said.splitlines()
    assert {"postgres": "database", "redis": "cache"}[scheme] in failing
    assert float(seconds) < 2


def test_readyz_is_503_once_the_process_is_leaving(client, monkeypatch):
    # No django_db mark: it asks nothing more of the parts.
    monkeypatch.setattr("cms.serving.views.is_leaving", lambda: True)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"status": "leaving"}
