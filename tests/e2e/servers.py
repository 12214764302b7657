"""The install that browser tests talk to: its database, its ports, its life."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from django.conf import settings

ROOT = Path(__file__).resolve().parents[2]
START_LIMIT = 60  # seconds until the server must answer


@dataclass(frozen=True)
class Server:
    """A running install with the demo content."""

    port: int
    environment: dict[str, str] = field(default_factory=dict, compare=False)  # what it was started with

    def url(self, path: str = "/", city: str = "") -> str:
        """Address of a path on the programme's host, or on a city's."""
        return f"http://{city + '.' if city else ''}localhost:{self.port}{path}"


@contextmanager
def serving(server: Server, limit: float = START_LIMIT) -> Iterator[Server]:
    """Start it as its environment says, within so many seconds; stop it as an operator would (SIGTERM)."""
    with (Path(server.environment["VAR_DIR"]) / f"serve-{server.port}.log").open("a") as log:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve"], cwd=ROOT, env=server.environment, stdout=log, stderr=log
        )
        try:
            _wait_until_ready(server.port, process, limit)
            yield server
        finally:
            process.terminate()
            process.wait(timeout=limit)


class database:  # noqa: N801  reads as a statement
    """A fresh database: beside the given PostgreSQL one, else a SQLite file."""

    def __init__(self, var: Path) -> None:
        given = settings.DATABASES["default"]
        self.file = var / "e2e.sqlite3"
        self.postgres = given if "postgres" in given["ENGINE"] else None

    def __enter__(self) -> str:
        if not self.postgres:
            return f"sqlite:///{self.file}"
        self.name = f"{self.postgres['NAME'].removeprefix('test_')}_e2e_{os.getpid()}"
        self._run(f'CREATE DATABASE "{self.name}"')
        return f"postgres://{self._login()}/{self.name}"

    def __exit__(self, *error: object) -> None:
        if self.postgres:
            self._run(f'DROP DATABASE "{self.name}" WITH (FORCE)')

    def _run(self, statement: str) -> None:
        with psycopg.connect(f"postgres://{self._login()}/postgres", autocommit=True) as connection:
            connection.execute(statement)

    def _login(self) -> str:
        given = self.postgres
        password = f":{given['PASSWORD']}" if given["PASSWORD"] else ""
        return f"{given['USER']}{password}@{given['HOST']}:{given['PORT'] or 5432}"


def cache() -> dict[str, str]:
    """A Redis database of this process's own, counted down from that of tests without a browser; {} without Redis."""
    if not settings.REDIS_URL:
        return {}
    number = 13 - int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    return {"REDIS_URL": urlsplit(settings.REDIS_URL)._replace(path=f"/{number}").geturl()}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_until_ready(port: int, process: subprocess.Popen, limit: float) -> None:
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"serve ended with code {process.returncode}")
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"no answer on port {port} within {limit} s")
