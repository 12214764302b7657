"""The caches of one machine, in files: done without where the disk is full, and seldom looked through."""

import logging
import random
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache

logger = logging.getLogger(__name__)
EVERY = 200  # writes between two looks, on average


class SteadyFileCache(FileBasedCache):
    """Keeps what there is room for. What cannot be written is not kept, nor what stood there before."""

    def set(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        """Not kept if the disk is full."""
        self._room_for(key, version, super().set, key, value, timeout, version)

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """False if the disk is full."""
        return bool(self._room_for(key, version, super().add, key, value, timeout, version))

    def touch(self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """False if the disk is full: the entry is gone."""
        return bool(self._room_for(key, version, super().touch, key, timeout, version))

    def _room_for(self, key: str, version: int | None, write: Callable[..., Any], *given: Any) -> Any:
        try:
            return write(*given)
        except OSError as error:
            logger.warning("The cache could not write (%s).", error)
            self.delete(key, version)
            return None


class PageFiles(SteadyFileCache):
    """Django's own lists its whole folder before each write."""

    def _cull(self) -> None:
        if random.randrange(EVERY) == 0:  # noqa: S311  (chance is enough)
            super()._cull()  # type: ignore[misc]  # unknown to the stubs
