"""A database of its own with what the test database holds, for processes that cannot see inside a transaction."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from tests.e2e.servers import cache
from tests.freshness.installs import Install, base_environment, running
from tests.freshness.walk import CONTENT

# A Wednesday morning in Finland on which nothing ends by itself.
MORNING = datetime(2026, 3, 11, 7, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def environment(tmp_path_factory, django_db_setup, django_db_blocker) -> Iterator[dict[str, str]]:
    """The environment of an install on a copy of the test database, with a cache of its own."""
    folder = tmp_path_factory.mktemp("install")
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            yield base_environment(folder, _sqlite_copy(folder), cache())
        else:
            connection.close()  # nobody may be in a database while it is copied
            with _PostgresCopy() as address:
                yield base_environment(folder, address, cache())


@pytest.fixture(scope="module")
def made(environment) -> Iterator[Install]:
    """Two web processes and one that renders without a cache, on a Wednesday morning, with content."""
    with running(environment, MORNING) as install:
        install.call(f"{CONTENT}:make")
        yield install


def _sqlite_copy(folder: Path) -> str:
    with sqlite3.connect(folder / "copy.sqlite3") as copy:
        connection.ensure_connection()
        connection.connection.backup(copy)
    return f"sqlite:///{folder}/copy.sqlite3"


class _PostgresCopy:
    def __init__(self) -> None:
        given = settings.DATABASES["default"]
        password = f":{given['PASSWORD']}" if given["PASSWORD"] else ""
        self.login = f"{given['USER']}{password}@{given['HOST']}:{given['PORT'] or 5432}"
        self.source = connection.settings_dict["NAME"]
        # Never a name twice: what Redis keeps for a database is kept under its name.
        self.name = f"{self.source}_fresh_{uuid4().hex[:8]}"

    def __enter__(self) -> str:
        self._run(f'CREATE DATABASE "{self.name}" TEMPLATE "{self.source}"')
        return f"postgres://{self.login}/{self.name}"

    def __exit__(self, *error: object) -> None:
        self._run(f'DROP DATABASE "{self.name}" WITH (FORCE)')

    def _run(self, statement: str) -> None:
        with psycopg.connect(f"postgres://{self.login}/postgres", autocommit=True) as server:
            server.execute(statement)
