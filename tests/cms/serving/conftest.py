"""What the tests of real processes share."""

import os
import socket
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection


@pytest.fixture(scope="module")
def environment(tmp_path_factory, django_db_setup, django_db_blocker) -> dict[str, str]:
    """The environment of an install of its own: a free port, and a file with what the test database holds."""
    folder = tmp_path_factory.mktemp("install")
    with django_db_blocker.unblock(), sqlite3.connect(folder / "db.sqlite3") as copy:
        connection.ensure_connection()
        connection.connection.backup(copy)
    environment = {key: value for key, value in os.environ.items() if key != "REDIS_URL"}
    return environment | {
        "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
        "VAR_DIR": str(folder),
        "PORT": str(free_port()),
    }


@pytest.fixture
def database(environment) -> Iterator[sqlite3.Connection]:
    """What the processes left in that file."""
    path = Path(environment["VAR_DIR"]) / "db.sqlite3"
    with sqlite3.connect(path) as opened:
        yield opened


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
