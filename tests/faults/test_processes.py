"""A web process that dies while visitors are asking."""

import os
import signal
from contextlib import suppress
from pathlib import Path

from tests.faults.installs import until
from tests.faults.load import Load, ask
from tests.faults.processes import named

PAGES = [("localhost", "/"), ("turku.localhost", "/en/"), ("localhost", "/healthz")]


def connections_of(pid: int, port: int) -> int:
    """How many visitors a process has accepted and not yet finished with."""
    mine = set()
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # closed since
            mine.add(str(descriptor.readlink()))
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    established = (row for row in rows if row[1].endswith(f":{port:04X}") and row[3] == "01")
    return sum(1 for row in established if f"socket:[{row[9]}]" in mine)


def test_a_killed_web_process_takes_nothing_with_it_but_what_it_had_in_hand(on_sqlite):
    install = on_sqlite()
    in_hand = 0
    with install.serving() as serve, Load(install.port, PAGES, threads=6, pause=0).going() as load:
        for victim in named(serve.pid, "web"):
            until(lambda: connections_of(victim, install.port))  # noqa: B023  called before the next round
            os.kill(victim, signal.SIGSTOP)
            in_hand += connections_of(victim, install.port)
            os.kill(victim, signal.SIGKILL)
            until(lambda: victim not in named(serve.pid, "web") and len(named(serve.pid, "web")) == 2)  # noqa: B023  (called at once)
            sofar = len(load.answers)
            until(lambda: len(load.answers) > sofar + 20)  # noqa: B023  (called at once)
    lost = load.count()[0]
    assert 0 < in_hand <= 12
    assert lost <= in_hand, load.failures()
    assert set(load.count()) <= {0, 200}, load.failures()


def test_a_stopped_server_answers_what_it_has_begun(on_sqlite):
    """SIGTERM while a slow request is in hand (a worker that is held up, as by a slow query)."""
    install = on_sqlite()
    with install.serving() as serve, Load(install.port, PAGES[:2], threads=4, pause=0).going() as load:
        until(lambda: len(load.answers) > 20)
        web = named(serve.pid, "web")
        for process in web:
            os.kill(process, signal.SIGSTOP)
        until(lambda: sum(connections_of(process, install.port) for process in web))
        in_hand = sum(connections_of(process, install.port) for process in web)
        load.moment = "after"
        serve.send_signal(signal.SIGTERM)
        for process in web:
            os.kill(process, signal.SIGCONT)
        assert serve.wait(60) == 0
    assert in_hand
    assert set(load.count("before")) == {200}, load.failures()
    assert ask(install.port, "/healthz").status == 0
