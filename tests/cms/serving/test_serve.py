"""`manage.py serve` as an operator meets it: real processes, a real port, real signals."""

import json
import os
import signal
import socket
import subprocess
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest

from cms.serving.processes import FORK, STOPPING, Processes
from tests.cms.serving.install import MANAGE, ON_SQLITE

pytestmark = [pytest.mark.django_db, ON_SQLITE]


def alive(pid: int) -> bool:
    """Whether a process exists and has not ended."""
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def descendants(pid: int) -> list[int]:
    """The children of a process, theirs, and so on."""
    return [*children(pid), *(below for child in children(pid) for below in descendants(child))]


@pytest.fixture
def server(environment):
    """A running `manage.py serve` that has printed its addresses."""
    process = subprocess.Popen(
        [*MANAGE, "serve"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    said = ""
    while "Ctrl-C stops" not in said and (line := process.stdout.readline()):
        said += line
    assert "Ctrl-C stops" in said, said
    process.said = said
    yield process
    if process.poll() is None:
        process.terminate()
        process.wait(60)


def test_serve_answers_and_sigterm_ends_every_process(server, environment):
    web = HTTPConnection("127.0.0.1", int(environment["PORT"]), timeout=30)
    web.request("GET", "/readyz", headers={"Host": "localhost"})
    assert web.getresponse().status == 200
    assert f"http://localhost:{environment['PORT']}/admin/" in server.said
    assert "password" not in server.said  # there are no demo accounts in this database
    processes = descendants(server.pid)
    assert len(processes) == 4  # the worker, the web server and its two
    server.terminate()
    assert server.wait(60) == 0
    assert not any(alive(pid) for pid in processes)


@pytest.mark.parametrize("name", ["web server", "worker"])
def test_when_one_ends_so_does_the_other(server, name):
    # The web server is the one with children of its own.
    victim = next(pid for pid in children(server.pid) if bool(children(pid)) == (name == "web server"))
    others = descendants(server.pid)
    os.kill(victim, signal.SIGKILL)
    assert server.wait(60) == 1
    assert f"this one ended: {name}" in server.stdout.read()
    assert not any(alive(pid) for pid in others)


def test_a_taken_port_is_a_clear_error(environment):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = subprocess.run(
            [*MANAGE, "serve"], env=environment | {"PORT": str(port)}, capture_output=True, text=True, check=False
        )
    assert result.returncode == 1
    assert f"port {port}" in result.stderr


def test_a_child_that_ignores_sigterm_is_killed():
    deaf = FORK.Event()

    def ignore_sigterm():
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        deaf.set()
        signal.pause()

    handlers = {number: signal.getsignal(number) for number in STOPPING}
    try:
        with Processes({"stubborn": ignore_sigterm}, patience=0.2) as processes:
            assert deaf.wait(30)
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    assert processes.children[0].exitcode == -signal.SIGKILL


def readiness(port: int) -> tuple[int, str]:
    web = HTTPConnection("127.0.0.1", port, timeout=30)
    web.request("GET", "/readyz", headers={"Host": "localhost"})
    answer = web.getresponse()
    return answer.status, json.loads(answer.read())["status"]


@pytest.fixture
def web_alone(environment):
    """`manage.py serve --web` of an install that is taken out of a balancer before it ends."""
    draining = environment | {"DRAIN_SECONDS": "3", "WEB_WORKERS": "1"}
    process = subprocess.Popen([*MANAGE, "serve", "--web"], env=draining, stdout=subprocess.PIPE, text=True)
    while "Ctrl-C stops" not in (line := process.stdout.readline()):
        assert line, "serve has ended"
    yield process
    if process.poll() is None:
        process.terminate()
        process.wait(60)


def test_the_web_server_runs_without_the_worker(web_alone):
    assert len(descendants(web_alone.pid)) == 2  # the web server and its one


def test_before_it_ends_it_says_so_and_answers_on(web_alone, environment):
    port = int(environment["PORT"])
    assert readiness(port) == (200, "ready")
    web_alone.terminate()
    time.sleep(1)
    assert readiness(port) == (503, "leaving")
    visit = HTTPConnection("127.0.0.1", port, timeout=30)
    visit.request("GET", "/healthz", headers={"Host": "localhost"})
    assert visit.getresponse().status == 200
    assert web_alone.wait(60) == 0
