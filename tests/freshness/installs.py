"""An install of several processes on one database, conducted by a test."""

import os
import pickle
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.freshness.asking import Answer, Ask

ROOT = Path(__file__).resolve().parents[2]


class Process:
    """One process and the pipes to it."""

    def __init__(self, kind: str, environment: dict[str, str]) -> None:
        self.name = kind
        self.running = subprocess.Popen(
            [sys.executable, "-m", "tests.freshness.process", kind],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def order(self, moment: datetime, method: str, *values: Any) -> None:
        """Begin something; `answer()` waits for it."""
        pickle.dump((moment.isoformat(), method, values), self.running.stdin)
        self.running.stdin.flush()

    def answer(self) -> Any:
        """What came of it. Raises what the process raised."""
        outcome = pickle.load(self.running.stdout)  # noqa: S301  our own child
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def stop(self) -> None:
        """Its orders end; one that is in the middle of something is not waited for longer than half a minute."""
        self.running.stdin.close()
        try:
            self.running.wait(30)
        except subprocess.TimeoutExpired:
            self.running.kill()
            self.running.wait()
        self.running.stdout.close()


class Install:
    """Web processes that share a database and a cache, and one that renders without any. `now` is everybody's time."""

    def __init__(self, serving: list[Process], bypassing: Process, now: datetime) -> None:
        self.serving, self.bypassing, self.now = serving, bypassing, now

    def call(self, name: str, *values: Any, at: int = 0) -> Any:
        """Let a web process run a function of the tests."""
        self.serving[at].order(self.now, "call", name, *values)
        return self.serving[at].answer()

    def read(self, name: str, *values: Any) -> Any:
        """What a function says that remembers nothing."""
        self.bypassing.order(self.now, "call", name, *values)
        return self.bypassing.answer()

    def fetch(self, requests: Sequence[Ask], at: int = 0) -> list[Answer]:
        self.serving[at].order(self.now, "fetch", requests)
        return self.serving[at].answer()

    def fresh(self, requests: Sequence[Ask]) -> list[Answer]:
        self.bypassing.order(self.now, "fetch", requests)
        return self.bypassing.answer()

    def both(self, requests: Sequence[Ask], plain: Sequence[Ask], at: int) -> tuple[list[Answer], list[Answer]]:
        """The same through the cache of one process and anew, at the same time on two cores."""
        self.bypassing.order(self.now, "fetch", plain)
        cached = self.fetch(requests, at)
        return cached, self.bypassing.answer()


@contextmanager
def running(environment: dict[str, str], now: datetime, count: int = 2) -> Iterator[Install]:
    """Start them; stop them at the end."""
    with ExitStack() as stack:
        started = []
        for kind in ["serving"] * count + ["bypassing"]:
            process = Process(kind, environment)
            stack.callback(process.stop)
            started.append(process)
        for process in started:
            process.answer()
        yield Install(started[:-1], started[-1], now)


def cpu_of_children() -> float:
    """Seconds of CPU that processes which have ended took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def base_environment(folder: Path, database: str, cache: dict[str, str]) -> dict[str, str]:
    """The environment of an install on this database whose files live in a folder of its own."""
    for shared in ("static", "analysis"):  # what takes long to make and is the same for every install
        (ROOT / "var" / shared).mkdir(parents=True, exist_ok=True)
        (folder / shared).symlink_to(ROOT / "var" / shared)
    kept = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "REDIS_URL"}}
    return kept | {
        "DATABASE_URL": database,
        "VAR_DIR": str(folder),
        "BASE_HOST": "localhost",
        "PORT": "8000",
        "EMAIL_URL": "memorymail://",
        "CHECK_LINKS": "false",
        "SEARCH_ANALYSER": "light",
        "API_PER_MINUTE": "0",  # one address asks for everything here
        **cache,
    }
