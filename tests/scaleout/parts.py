"""The parts of a scale-out install, each a process of its own on a free port of this machine."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import psycopg
import requests

ROOT = Path(__file__).resolve().parents[2]
VARNISH = shutil.which("varnishd") or "/usr/sbin/varnishd"
PATIENCE = 90  # seconds until a part must answer, on a busy machine
POSTGRES = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def missing() -> list[str]:
    """Which Debian packages this machine lacks."""
    there = {"varnish": Path(VARNISH).exists(), "postgresql": bool(POSTGRES), "redis-server": _found("redis-server")}
    return [name for name, found in there.items() if not found]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running(command: list[str], log: Path, end: int = signal.SIGTERM, **options: object) -> Iterator[subprocess.Popen]:
    """A process, ended by its signal; what it says goes into a file."""
    with log.open("ab") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, cwd=ROOT, **options)
        try:
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(end)
            try:
                process.wait(40)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def until(answers: Callable[[], object], what: str, patience: float = PATIENCE) -> float:
    """Wait until something is true; how many seconds that took."""
    start = time.monotonic()
    while not answers():
        if time.monotonic() - start > patience:
            raise TimeoutError(f"{what}: not within {patience} s")
        time.sleep(0.02)
    return time.monotonic() - start


def accepts(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def is_ready(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5):
            return True
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """A PostgreSQL of this test alone, which trusts this machine; its address."""
    port, data = free_port(), folder / "data"
    data.mkdir()
    who = {}
    if os.getuid() == 0:
        shutil.chown(data, "postgres", "postgres")
        who = {"user": "postgres", "group": "postgres", "extra_groups": []}
    folder.chmod(0o755)
    # English messages, so that what is logged can be searched for.
    initialise = [str(POSTGRES[-1]), "-D", str(data), "-A", "trust", "-U", "postgres", "--locale=C.UTF-8", "-N"]
    subprocess.run(initialise, check=True, stdout=subprocess.DEVNULL, cwd="/", **who)
    server = [str(POSTGRES[-1].parent / "postgres"), "-D", str(data), "-p", str(port), "-k", str(data)]
    server += ["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "synchronous_commit=off"]
    with running(server, folder / "postgresql.log", signal.SIGINT, **who):
        until(lambda: accepts(port), "PostgreSQL")
        until(lambda: _connects(port), "PostgreSQL")
        with psycopg.connect(f"postgres://postgres@127.0.0.1:{port}/postgres", autocommit=True) as connection:
            connection.execute("CREATE DATABASE cms")
        yield f"postgres://postgres@127.0.0.1:{port}/cms"


@contextmanager
def redis(folder: Path) -> Iterator[str]:
    """A Redis that keeps nothing; its address."""
    port = free_port()
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    with running([*command, "--dir", str(folder)], folder / "redis.log"):
        until(lambda: accepts(port), "Redis")
        yield f"redis://127.0.0.1:{port}/0"


@contextmanager
def storage(folder: Path, bucket: str) -> Iterator[str]:
    """An S3-compatible storage with one bucket; its address."""
    port = free_port()
    start = f"from moto.server import main; main(['-H', '127.0.0.1', '-p', '{port}'])"
    with running([sys.executable, "-c", start], folder / "s3.log"):
        until(lambda: accepts(port), "S3")
        keys = {"Authorization": "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request"}
        requests.put(f"http://127.0.0.1:{port}/{bucket}", headers=keys, timeout=30).raise_for_status()
        open_to_all = [f"arn:aws:s3:::{bucket}/{prefix}/*" for prefix in ("images", "original_images", "avatar_images")]
        may = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": open_to_all}
        policy = {"Version": "2012-10-17", "Statement": [may]}
        requests.put(
            f"http://127.0.0.1:{port}/{bucket}?policy", json=policy, headers=keys, timeout=30
        ).raise_for_status()
        yield f"http://127.0.0.1:{port}"


@contextmanager
def varnish(folder: Path, port: int, backends: list[int], **environment: str) -> Iterator[subprocess.Popen]:
    """deploy/varnish.vcl in front of processes on this machine."""
    folder.mkdir(exist_ok=True)
    addresses = [f"127.0.0.1:{backend}" for backend in backends]
    made = subprocess.run(
        [ROOT / "deploy" / "backends", *addresses], check=True, capture_output=True, env=os.environ | environment
    )
    (folder / "backends.vcl").write_bytes(made.stdout)
    shutil.copy(ROOT / "deploy" / "varnish.vcl", folder)
    with varnishd(folder, port, folder / "varnish.vcl") as process:
        yield process


@contextmanager
def varnishd(folder: Path, port: int, rules: Path) -> Iterator[subprocess.Popen]:
    """Varnish with these rules; returns when it answers."""
    command = [VARNISH, "-F", "-j", "none", "-a", f"127.0.0.1:{port}", "-f", str(rules), "-n", str(folder / "work")]
    with running([*command, "-p", "http_gzip_support=off", "-s", "malloc,64m"], folder / "varnish.log") as process:
        until(lambda: accepts(port) or process.poll() is not None, "Varnish")
        yield process


class Kept(Thread):
    """Keeps a process running, as systemd does (Restart=always), until `stop()`; its process id is in a file."""

    def __init__(self, command: list[str], environment: dict[str, str], pid_file: Path) -> None:
        super().__init__(daemon=True)
        self.command, self.environment, self.pid_file = command, environment, pid_file
        self.stopping = False
        self.process: subprocess.Popen | None = None

    def run(self) -> None:
        while not self.stopping:
            with self.pid_file.with_suffix(".log").open("ab") as log:
                self.process = subprocess.Popen(
                    self.command, cwd=ROOT, env=self.environment, stdout=log, stderr=log, start_new_session=True
                )
            self.pid_file.write_text(str(self.process.pid))
            self.process.wait()

    def stop(self) -> None:
        self.stopping = True
        if self.process:
            self.process.send_signal(signal.SIGINT)  # at once: nobody is left who would notice
        self.join(40)
        if self.is_alive() and self.process:  # started where SIGINT is ignored, as in a shell's background
            os.killpg(self.process.pid, signal.SIGKILL)
            self.join(10)


def _connects(port: int) -> bool:
    try:
        psycopg.connect(f"postgres://postgres@127.0.0.1:{port}/postgres", connect_timeout=3).close()
    except psycopg.OperationalError:
        return False
    return True


def _found(name: str) -> bool:
    return shutil.which(name) is not None
