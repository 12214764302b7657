"""Where answers are kept: a bounded memory of the process, and behind it a cache that all processes share."""

import logging
from collections import OrderedDict
from datetime import datetime
from threading import Lock

import redis
from django.core.cache import caches

from cms.caching.entry import Entry
from cms.caching.release import release
from cms.caching.visit import Visit

logger = logging.getLogger(__name__)
A_DAY = 24 * 3600  # seconds that an answer is kept at most
MEMORY = 64 * 1024 * 1024  # bytes
AWAY = (redis.RedisError, OSError)


class Shelf:
    """Answers by address, the newest of each; whoever takes one looks whether it is still right."""

    def __init__(self, memory: int = MEMORY) -> None:
        self._memory, self._held, self._size = memory, OrderedDict[Visit, Entry](), 0
        self._lock = Lock()

    def right(self, visit: Visit, version: str, now: datetime) -> Entry | None:
        """The answer that is right now; None where there is none."""
        entry = self._held.get(visit)
        if entry is not None and is_right(entry, version, now):
            self._touch(visit)
            return entry
        entry = _shared(visit)
        if entry is None:
            return None
        self._hold(visit, entry)
        return entry if is_right(entry, version, now) else None

    def last(self, visit: Visit) -> Entry | None:
        """The answer that was kept last, right or not; for who has asked for the right one."""
        return self._held.get(visit)

    def put(self, visit: Visit, entry: Entry) -> None:
        """Keep an answer, for all processes where the cache can be reached."""
        self._hold(visit, entry)
        try:
            caches["pages"].set(_key(visit), entry, A_DAY)
        except AWAY:
            logger.warning("The cache of pages does not answer.")

    def clear(self) -> None:
        """Forget what the process holds."""
        with self._lock:
            self._held.clear()
            self._size = 0

    def _touch(self, visit: Visit) -> None:
        with self._lock:
            if visit in self._held:
                self._held.move_to_end(visit)

    def _hold(self, visit: Visit, entry: Entry) -> None:
        with self._lock:
            if (old := self._held.pop(visit, None)) is not None:
                self._size -= old.size
            self._held[visit] = entry
            self._size += entry.size
            while self._size > self._memory:
                self._size -= self._held.popitem(last=False)[1].size


def _key(visit: Visit) -> str:
    """Of this release alone: another one may read its entries otherwise."""
    return f"{release()}:{visit.key}"


def _shared(visit: Visit) -> Entry | None:
    try:
        return caches["pages"].get(_key(visit))
    except AWAY:
        return None


def is_right(entry: Entry, version: str, now: datetime) -> bool:
    """Whether the answer is what would be made now."""
    return entry.version == version and now < entry.until


SHELF = Shelf()
