"""One makes a page, the others wait for it: after a new version nobody makes a much-read page ten times over."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Lock

from django.core.cache import caches

from cms.caching.shelf import AWAY, SHELF
from cms.caching.version import known_version
from cms.caching.visit import Visit

LONGEST = 3.0  # seconds that a request waits for another one's page; then it makes its own
LOOK = 0.03  # seconds between two looks for what another process makes


class Turns:
    """Whose turn it is to make a page: per process by an event, among processes by a key in the shared cache.

    Only for addresses of which an answer was kept before: nobody waits for what is never kept.
    """

    def __init__(self) -> None:
        self._making: dict[Visit, Event] = {}
        self._lock = Lock()

    @contextmanager
    def turn(self, visit: Visit) -> Iterator[bool]:
        """Whether somebody else has been waited for, so that the page may be there now."""
        if known_version() is None or SHELF.last(visit) is None:
            yield False
            return
        with self._lock:
            other = self._making.get(visit)
            if other is None:
                mine = self._making[visit] = Event()
        if other is not None:
            other.wait(LONGEST)
            yield True
            return
        try:
            yield from _among_processes(visit)
        finally:
            with self._lock:
                self._making.pop(visit, None)
            mine.set()


def _among_processes(visit: Visit) -> Iterator[bool]:
    key = f"{visit.key}:making"
    try:
        is_mine = caches["pages"].add(key, True, LONGEST)
    except AWAY:
        yield False
        return
    if not is_mine:
        _wait(key)
        yield True
        return
    try:
        yield False
    finally:
        with suppress(*AWAY):
            caches["pages"].delete(key)


def _wait(key: str) -> None:
    """Until the other process is done, or has taken too long."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        time.sleep(LOOK)
        try:
            if not caches["pages"].has_key(key):
                return
        except AWAY:
            return


TURNS = Turns()
