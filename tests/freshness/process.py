"""A process of an install: the real project on a database of its own, told over its pipes what to do.

`python -m tests.freshness.process serving` answers as a web process does, with the page cache and all that a process
remembers. `… bypassing` renders without: no page cache in front, and a child is forked for every round, so that
nothing that was ever read from the database can be remembered.
"""

import os
import pickle
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from typing import Any, BinaryIO

import django
import time_machine
from django.conf import settings
from django.db import close_old_connections, connection
from django.template import engines
from django.utils.module_loading import import_string

from tests.freshness.asking import Answer, Ask, ask

PAGE_CACHE = "cms.caching."


class WebProcess:
    """What the conductor may ask for. Every round has its own time, at which the clock stands still."""

    served = "cms.wsgi.application"

    def __init__(self) -> None:
        self.application = import_string(self.served)

    def fetch(self, requests: Sequence[Ask]) -> list[Answer]:
        """The answers of this process, each with the number of statements that it took."""
        answers = []
        for request in requests:
            count = []
            with connection.execute_wrapper(lambda run, *given, count=count: (count.append(1), run(*given))[1]):
                answer = ask(self.application, request)
            answers.append(replace(answer, statements=len(count)))
        return answers

    def call(self, name: str, *values: Any) -> Any:
        """What a function of the tests returns: 'tests.freshness.content:plant'."""
        module, _colon, function = name.partition(":")
        close_old_connections()
        try:
            return getattr(import_module(module), function)(*values)
        finally:
            close_old_connections()


class Bypass(WebProcess):
    """Renders everything anew: no page cache, and a fresh child for each round."""

    served = "tests.freshness.bare.application"

    def __init__(self) -> None:
        settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if not name.startswith(PAGE_CACHE)]
        # Where the version of the content stands is named there too.
        own = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
        settings.CACHES = {alias: given | own for alias, given in settings.CACHES.items()}
        super().__init__()
        for folder in settings.TEMPLATES[0]["DIRS"]:
            for path in folder.rglob("*.html"):
                engines["django"].get_template(str(path.relative_to(folder)))

    def fetch(self, requests: Sequence[Ask]) -> list[Answer]:
        return forked(lambda: super(Bypass, self).fetch(requests))

    def call(self, name: str, *values: Any) -> Any:
        return forked(lambda: super(Bypass, self).call(name, *values))


def forked(work: Callable[[], Any]) -> Any:
    """What a child returns that knows only what this process knew when it started."""
    read, write = os.pipe()
    if (child := os.fork()) == 0:
        with os.fdopen(write, "wb") as out:
            pickle.dump(_outcome(work), out)
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        outcome = pickle.load(pipe)  # noqa: S301  our own child
    os.waitpid(child, 0)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _outcome(work: Callable[[], Any]) -> Any:
    try:
        return work()
    except Exception:  # noqa: BLE001  it is told to the conductor, who raises it
        return RuntimeError(traceback.format_exc())


def main(kind: str, orders: BinaryIO, answers: BinaryIO) -> None:
    """Do what is ordered until the pipe is closed."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
    django.setup()
    process = {"serving": WebProcess, "bypassing": Bypass}[kind]()
    pickle.dump("ready", answers)
    answers.flush()
    while True:
        try:
            moment, method, values = pickle.load(orders)  # noqa: S301  our own conductor
        except EOFError:
            return
        with time_machine.travel(datetime.fromisoformat(moment), tick=False):
            outcome = _outcome(lambda: getattr(process, method)(*values))  # noqa: B023  called at once
        pickle.dump(outcome, answers)
        answers.flush()


if __name__ == "__main__":
    # What anybody prints goes to the log, never between the answers.
    private = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    main(sys.argv[1], sys.stdin.buffer, private)
