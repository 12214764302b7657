"""While the database is away: what was kept last goes on being shown, old as it may be (RFC 5861, stale-if-error).

Nothing that was withdrawn from the public is: an answer from before the last unpublishing, deletion or restriction
is not given, and neither is any while that cannot be known.
"""

import sys
import time
from typing import Any

from django.core.signals import got_request_exception
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from cms.caching.entry import Entry
from cms.caching.shelf import SHELF
from cms.caching.version import withdrawn
from cms.caching.visit import Visit

PAUSE = 1.0  # seconds in which no page is tried that was kept, after one could not be made
FAILED = "has_no_database"


class Outage:
    """What one process knows of it."""

    def __init__(self) -> None:
        self._until = 0.0

    @property
    def is_on(self) -> bool:
        """Whether a page failed a moment ago because of the database."""
        return time.monotonic() < self._until

    def caused(self, request: HttpRequest, response: HttpResponse) -> bool:
        """Whether the answer is an error because the database is away."""
        is_away = response.status_code == 503 or getattr(request, FAILED, False)
        if is_away:
            self._until = time.monotonic() + PAUSE
        return is_away

    def last_answer(self, visit: Visit) -> Entry | None:
        """What was kept last, whatever its age; None where it may have been withdrawn since."""
        known = withdrawn()
        entry = SHELF.last(visit) if known else None
        return entry if entry and entry.withdrawn == known else None


def note(request: HttpRequest | None = None, **kwargs: Any) -> None:
    """For Django's signal of an error that no view has dealt with."""
    if request is not None and isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        setattr(request, FAILED, True)


got_request_exception.connect(note, dispatch_uid="cms.caching.outage")
OUTAGE = Outage()
