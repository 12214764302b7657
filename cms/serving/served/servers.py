"""Starts what is measured, each server with one process and on a free port, and reads its CPU time and memory."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from pwd import getpwuid

from django.conf import settings

TICKS = os.sysconf("SC_CLK_TCK")
START = 180  # seconds until a server must listen
NGINX = """
daemon off; user {user}; worker_processes 1; pid {folder}/pid; error_log stderr crit;
events {{ worker_connections 64; }}
http {{
  access_log off; default_type text/html; keepalive_requests 100000;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  server {{ listen 127.0.0.1:{port}; root {folder}; index page; }}
}}
"""


@dataclass(frozen=True)
class Server:
    """A process that listens, with those it has started."""

    pid: int
    port: int

    def cpu(self) -> float:
        """Seconds of CPU that the process and all below it have used, in steps of 10 ms."""
        return sum(_cpu_ticks(pid) for pid in _tree(self.pid)) / TICKS

    def memory(self) -> float:
        """Megabytes, with what processes share counted once."""
        return sum(_proportional_kb(pid) for pid in _tree(self.pid)) / 1024


@contextmanager
def granian(application: str, *options: str) -> Iterator[Server]:
    """An application under the server that `manage.py serve` starts, with one worker of the same four threads."""
    port, program = _free_port(), Path(sys.executable).parent / "granian"
    command = [str(program), "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    command += ["--blocking-threads", "4", "--backpressure", "20", "--no-ws", "--log-level", "warning", *options]
    with _running([*command, application], port, settings.BASE_DIR) as server:
        yield server


@contextmanager
def nginx(folder: Path, size: int) -> Iterator[Server | None]:
    """nginx with a file of that many bytes, named `page`; None where there is no nginx."""
    program = shutil.which("nginx", path=f"{os.defpath}:/usr/sbin:/usr/local/sbin")
    if program is None:
        yield None
        return
    port = _free_port()
    (folder / "page").write_bytes(b"x" * size)
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port, user=getpwuid(os.getuid()).pw_name))
    with _running([program, "-p", str(folder), "-c", str(folder / "nginx.conf")], port, folder) as server:
        yield server


@contextmanager
def _running(command: list[str], port: int, folder: Path) -> Iterator[Server]:
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port, process)
        yield Server(process.pid, port)
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(port: int, process: subprocess.Popen) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise RuntimeError(f"{process.args!r} does not listen.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _tree(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from _tree(int(child))


def _cpu_ticks(pid: int) -> int:
    """utime, stime, and those of children that have ended (proc(5), fields 14 to 17; the name may hold spaces)."""
    with suppress(OSError):
        return sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:15]))
    return 0


def _proportional_kb(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
