"""The two addresses a load balancer asks."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from cms.serving.health import check_migrations


@pytest.fixture(autouse=True)
def _migrations_unknown():
    """Each test looks at the migrations itself."""
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
def test_readyz_is_503_when_the_cache_is_away(client, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",  # nothing listens on port 1
        }
    }
    response = client.get("/readyz")
    assert response.status_code == 503
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
