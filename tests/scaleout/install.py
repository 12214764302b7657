"""A whole install on this machine: two web processes, a worker, Varnish, PostgreSQL, Redis and S3."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import psycopg

from tests.scaleout.origin import Visit
from tests.scaleout.parts import ROOT, Kept, free_port, is_ready, postgresql, redis, running, storage, until, varnish

BUCKET = "media"
MANAGE = [sys.executable, str(ROOT / "manage.py")]
FILL = "from tests.scaleout.planting import fill; fill()"


@dataclass
class Install:
    """Where its parts are."""

    folder: Path
    environment: dict[str, str]
    front: int  # Varnish's port, which is in visitors' addresses
    webs: list[int]
    storage: str
    gate: "Gate"

    @property
    def ports(self) -> list[int]:
        """Every place where a visitor might read: the cache in front, and each process."""
        return [self.front, *self.webs]

    def host(self, city: str = "") -> str:
        return f"{city + '.' if city else ''}localhost:{self.front}"

    def visit(self, path: str, city: str = "", port: int = 0, **options: object) -> Visit:
        """What a visitor of a host gets at the cache in front, or at one process."""
        return Visit(port or self.front, path, **({"Host": self.host(city)} | options))

    def query(self, statement: str, *values: object) -> list[tuple]:
        """What the database says."""
        with psycopg.connect(self.environment["DATABASE_URL"], autocommit=True) as connection:
            cursor = connection.execute(statement, values)
            return cursor.fetchall() if cursor.description else []


class Gate:
    """The way from the processes to Varnish for purges, which a test can close: a forwarding port."""

    def __init__(self, to: int) -> None:
        self.port, self.to, self.listener = free_port(), to, None
        self.open()

    def open(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", self.port), backlog=50)
        Thread(target=self._serve, args=(self.listener,), daemon=True).start()

    def close(self) -> None:
        """From now on every connection is refused."""
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def _serve(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _address = listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self.to))
            except OSError:  # Varnish is not there yet
                client.close()
                continue
            for one, other in ((client, server), (server, client)):
                Thread(target=_pour, args=(one, other), daemon=True).start()


def _pour(one: socket.socket, other: socket.socket) -> None:
    with one, other:
        try:
            while part := one.recv(65536):
                other.sendall(part)
            other.shutdown(socket.SHUT_WR)
        except OSError:
            return


@contextmanager
def installed() -> Iterator[Install]:
    """Start all of it, with a small tree; end all of it."""
    folder = Path(tempfile.mkdtemp(prefix="scaleout-"))
    folder.chmod(0o755)  # PostgreSQL runs as another user
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        (folder / "postgresql").mkdir()
        database = stack.enter_context(postgresql(folder / "postgresql"))
        cache, files = stack.enter_context(redis(folder)), stack.enter_context(storage(folder, BUCKET))
        front, webs = free_port(), [free_port(), free_port()]
        gate = Gate(front)
        stack.callback(gate.close)
        environment = _environment(database, cache, files, front, gate.port)
        prepared = environment | {"VAR_DIR": str(_var(folder, "setup")), "FRONTEND_CACHE_TYPE": ""}
        for command in (["migrate", "-v0"], ["shell", "-v0", "-c", FILL]):
            subprocess.run([*MANAGE, *command], cwd=ROOT, env=prepared, check=True)
        for port in webs:
            stack.enter_context(_web(folder, environment, port))
        worker = environment | {"VAR_DIR": str(_var(folder, "worker")), "WORKER_INTERVAL": "1"}
        stack.enter_context(running([*MANAGE, "worker"], folder / "worker.log", env=worker))
        for port in webs:
            until(lambda port=port: is_ready(port), f"the process on port {port}")
        places = {"STORAGE": files.removeprefix("http://"), "BUCKET": BUCKET}
        stack.enter_context(varnish(folder / "varnish", front, webs, **places))
        yield Install(folder, environment, front, webs, files, gate)


def _environment(database: str, cache: str, files: str, front: int, gate: int) -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if not key.startswith(("DJANGO_", "AWS_"))} | {
        "DATABASE_URL": database,
        "REDIS_URL": cache,
        "PUBLIC_PORT": str(front),
        "WEB_WORKERS": "1",
        "DRAIN_SECONDS": "4",
        "PROXIES": "1",
        "FRONTEND_CACHE_TYPE": "varnish",
        "FRONTEND_CACHE_LOCATION": f"http://127.0.0.1:{gate}",
        "MEDIA_STORAGE": "s3",
        "AWS_STORAGE_BUCKET_NAME": BUCKET,
        "AWS_S3_ENDPOINT_URL": files,
        "AWS_S3_CUSTOM_DOMAIN": f"localhost:{front}/media",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }


@contextmanager
def _web(folder: Path, environment: dict[str, str], port: int) -> Iterator[None]:
    """A web process with a folder of its own: the two share nothing on disk, as on two machines."""
    own = environment | {"PORT": str(port), "VAR_DIR": str(_var(folder, str(port)))}
    kept = Kept([*MANAGE, "serve", "--web"], own, folder / f"{port}.pid")
    kept.start()
    try:
        yield
    finally:
        kept.stop()


def _var(folder: Path, name: str) -> Path:
    var = folder / f"var-{name}"
    var.mkdir()
    (var / "static").symlink_to(ROOT / "var" / "static")
    return var
