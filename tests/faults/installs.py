"""Installs that faults happen to: real processes on a database, a cache and a storage of their own."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import redis

from tests.e2e.servers import ROOT, free_port
from tests.faults.load import ask

MANAGE = [sys.executable, str(ROOT / "manage.py")]
PATIENCE = 400  # seconds in which whatever is waited for must have happened; a busy machine is slow
OURS = ("DATABASE_URL", "REDIS_URL", "VAR_DIR", "PORT", "DJANGO_SETTINGS_MODULE")
PASSWORD = "hidden-from-nobody"


@dataclass
class Install:
    """One install: its environment, and what its processes have said."""

    environment: dict[str, str]

    @property
    def port(self) -> int:
        return int(self.environment["PORT"])

    @property
    def folder(self) -> Path:
        return Path(self.environment["VAR_DIR"])

    @property
    def log(self) -> str:
        """What every process of the install has printed."""
        path = self.folder / "log"
        return path.read_text() if path.exists() else ""

    def manage(self, *arguments: str, **more: str) -> str:
        """Run a command to its end; its output. Fails the test if it fails."""
        result = subprocess.run(
            [*MANAGE, *arguments], env=self.environment | more, capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout

    def shell(self, code: str) -> str:
        """Run Python inside the install; what it prints."""
        return self.manage("shell", "--no-imports", "--command", code).strip()

    def rows(self, query: str) -> list[tuple]:
        """What the database holds, asked past the project: a process of its own for each look would cost seconds."""
        url = self.environment["DATABASE_URL"]
        if url.startswith("sqlite"):
            with closing(sqlite3.connect(f"file:{url.removeprefix('sqlite:///')}?mode=ro", uri=True)) as database:
                return database.execute(query).fetchall()
        with psycopg.connect(url) as database:
            return database.execute(query).fetchall()

    def start(self, *arguments: str, command: tuple[str, ...] = (), **more: str) -> subprocess.Popen:
        """Start a command beside the test."""
        with (self.folder / "log").open("a") as log:
            return subprocess.Popen(
                [*command, *MANAGE, *arguments], env=self.environment | more, stdout=log, stderr=log
            )

    @contextmanager
    def running(self, *arguments: str, ready: Callable[[], bool], **more: str) -> Iterator[subprocess.Popen]:
        """A process that has become ready, ended as an operator would (SIGTERM)."""
        process = self.start(*arguments, **more)
        try:
            until(lambda: ready() or process.poll() is not None)
            assert process.poll() is None, self.log
            yield process
        finally:
            process.terminate()
            process.wait(PATIENCE)

    @contextmanager
    def serving(self, **more: str) -> Iterator[subprocess.Popen]:
        """`manage.py serve`, answering."""
        with self.running("serve", ready=lambda: ask(self.port, "/healthz").status == 200, **more) as process:
            yield process


def until(happened: Callable[[], object], patience: float = PATIENCE) -> float:
    """Wait until something is so; how many seconds it took."""
    start = time.monotonic()
    while not happened():
        assert time.monotonic() - start < patience, f"not within {patience} s"
        time.sleep(0.05)
    return time.monotonic() - start


def an_environment(folder: Path, database: str, **more: str) -> dict[str, str]:
    """What a process is told: this machine's environment without what other installs left there."""
    known = {key: value for key, value in os.environ.items() if key not in OURS}
    return known | {
        "VAR_DIR": str(folder),
        "DATABASE_URL": database,
        "PORT": str(free_port()),
        "WORKER_INTERVAL": "1",
        "PYTHONPATH": str(ROOT),
        **more,
    }


class PostgreSQL:
    """A server of Debian's binaries in a folder of its own, which a test may stop as it likes."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="faults-pg-"))
        self.port = free_port()
        self.bin = max(Path("/usr/lib/postgresql").glob("*/bin"))
        self.folder.chmod(0o755)
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        self._run("initdb", "-A", "trust", "-U", "postgres", "--locale=C.UTF-8", "--encoding=UTF8", "--no-sync")
        self.start()

    def url(self, name: str) -> str:
        return f"postgres://postgres@127.0.0.1:{self.port}/{name}"

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c fsync=off -k {self.folder}"
        self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def stop(self) -> None:
        """At once, as by a power cut."""
        self._run("pg_ctl", "-m", "immediate", "stop")

    def copy(self, source: str, name: str) -> str:
        """A database like another (`template0`: empty); its address."""
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-T", source, name)
        return self.url(name)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.bin / program), *arguments]
        options = {"user": "postgres"} if os.getuid() == 0 else {}
        environment = {"PATH": os.environ["PATH"], "PGDATA": str(self.folder / "data")}
        with (self.folder / "output").open("a") as output:  # a file: the server keeps what it inherits
            subprocess.run(command, env=environment, check=True, stdout=output, stderr=output, cwd="/", **options)


class Redis:
    """A server of Debian's binary; `save` writes what it holds to a file, which the next start reads."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.start()

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        binary = shutil.which("redis-server") or shutil.which("valkey-server")
        self.process = subprocess.Popen(
            [binary, "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder), "--save", ""],
            stdout=subprocess.DEVNULL,
        )
        until(lambda: self("PING") == b"PONG")

    def stop(self) -> None:
        """At once: what was not saved is lost."""
        self.process.send_signal(signal.SIGCONT)
        self.process.kill()
        self.process.wait()

    def freeze(self) -> None:
        """It accepts connections and never answers, as a machine that swaps."""
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def __call__(self, *command: str) -> bytes | None:
        """A command's answer; None while nobody answers."""
        try:
            with redis.Redis(port=self.port, socket_timeout=5) as client:
                answer = client.execute_command(*command)
        except redis.RedisError:
            return None
        return b"PONG" if answer is True else answer
