"""The worker's sign of life: kept in the cache, which all machines share where several serve."""

import logging
import time

from django.conf import settings
from django.core.cache import cache

logger = logging.getLogger(__name__)
KEY = "watching/worker"
SPARE = 60  # seconds that a round of publishing may take besides its interval
A_LOOK = 60  # seconds between two looks of a process
_next_look = 0.0


def beat() -> None:
    """A worker has looked for what is due. Kept for a week, so that a long silence has a length."""
    cache.set(KEY, time.time(), 7 * 24 * 3600)


def age() -> float | None:
    """Seconds since the last sign of any worker; None if there was none."""
    at = cache.get(KEY)
    return None if at is None else max(0.0, time.time() - at)


def tell_if_silent() -> None:
    """An error in the log, once a minute and process, while no worker works. Visitors are served all the same."""
    global _next_look  # noqa: PLW0603  (one clock for the process)
    if time.monotonic() < _next_look:
        return
    _next_look = time.monotonic() + A_LOOK
    silence = age()
    if silence is None:
        logger.error("No worker has been heard of: nothing is published on time (manage.py worker).")
    elif silence > 2 * settings.WORKER_INTERVAL + SPARE:
        logger.error("The worker has been silent for %.0f s: nothing is published on time.", silence)
