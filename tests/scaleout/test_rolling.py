"""A deploy under load: one process after the other is restarted, and no visitor notices."""

import os
import subprocess
import time
from http.client import HTTPException
from itertools import count
from threading import Event, Thread

import pytest

from tests.scaleout.parts import ROOT

pytestmark = pytest.mark.scaleout
RESTART = """#!/bin/sh
# As systemctl restart: returns when the old process has ended and a new one is there.
pid=$(cat {folder}/$1.pid)
kill -TERM "$pid"
while [ "$(cat {folder}/$1.pid)" = "$pid" ]; do sleep 0.1; done
"""
READ = [("/", ""), ("/en/", ""), ("/", "turku"), ("/en/", "turku"), ("/hankkeet/", "turku")]


class Visitors:
    """Read without a pause until told to stop, half of them what no cache can answer; keep what went wrong."""

    def __init__(self, install, threads=4):
        self.install, self.faults, self.served, self.stopping = install, [], 0, Event()
        self.numbers = count()
        self.threads = [Thread(target=self.read, daemon=True) for _ in range(threads)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *error):
        self.stopping.set()
        for thread in self.threads:
            thread.join(90)

    def read(self):
        while not self.stopping.is_set():
            number = next(self.numbers)
            path, city = READ[number % len(READ)]
            try:
                status = self.install.visit(f"{path}?nobody-asked-for={number}" if number % 2 else path, city).status
            except (OSError, HTTPException) as error:
                status = repr(error)
            self.served += 1
            if status != 200:
                self.faults.append((path, city, status))
            time.sleep(0.02)


def pids(install):
    return [(install.folder / f"{port}.pid").read_text() for port in install.webs]


def test_no_visitor_notices_a_rolling_restart(install):
    before = pids(install)
    restart = install.folder / "restart"
    restart.write_text(RESTART.format(folder=install.folder))
    environment = os.environ | {"RESTART": f"sh {restart}", "PATIENCE": "90"}
    ports = [str(port) for port in install.webs]
    with Visitors(install) as visitors:
        done = subprocess.run(
            [ROOT / "deploy" / "rolling", *ports], env=environment, capture_output=True, text=True, check=False
        )
    assert done.returncode == 0, done.stderr
    assert not set(before) & set(pids(install))
    assert visitors.served > 100
    assert visitors.faults == []


def test_nothing_is_restarted_while_a_process_is_away(install):
    before = pids(install)
    done = subprocess.run(
        [ROOT / "deploy" / "rolling", str(install.webs[0]), "1"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "nothing was restarted" in done.stderr
    assert pids(install) == before
