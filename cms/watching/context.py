"""A request being answered, a job being done: what every log line of it tells."""

import re
import time
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import get_path_info
from django.http import HttpRequest

from cms.watching.current import GoingOn
from cms.watching.kinds import kind_of
from cms.watching.redaction import quiet

WELL_FORMED = re.compile(r"[A-Za-z0-9._:=+/-]{8,128}", re.ASCII)
LONGEST = 500  # characters of a path or host, which a visitor may choose freely


class Asked:
    """A request while it is answered: its id, when it began (wall and CPU), and the SQL statements it has cost."""

    __slots__ = ("cached", "cpu", "environ", "id", "queries", "request", "said", "started")

    def __init__(self, environ: dict[str, Any], request: HttpRequest | None = None) -> None:
        self.environ, self.request, self.id = environ, request, _id_of(environ)
        self.queries, self.cached = 0, ""
        self.said: dict[str, str | None] | None = None
        self.started, self.cpu = time.perf_counter(), time.thread_time()

    @property
    def path(self) -> str:
        """Without the query string. An answer from the page cache has no request object."""
        return self.request.path if self.request else get_path_info(self.environ)

    def fields(self) -> dict[str, str | None]:
        """Who asked what, without a name, an address, a query string or a key."""
        return self.said or {
            "request_id": self.id,
            "host": self.environ.get("HTTP_HOST", "")[:LONGEST],
            "method": self.environ.get("REQUEST_METHOD", "")[:LONGEST],
            "path": quiet(self.path)[:LONGEST],
            "user": kind_of(self.request) if self.request else "anonymous",
        }

    def finish(self) -> dict[str, str | None]:
        """The fields as they are now, for every line from here on."""
        self.said = self.fields()
        return self.said


@dataclass(frozen=True)
class Job:
    """A job of the worker while it is done."""

    id: str
    name: str
    before: GoingOn | None = None

    def fields(self) -> dict[str, str | None]:
        """Which job, and which kind of job."""
        return {"task_id": self.id, "task": self.name}


def _id_of(environ: dict[str, Any]) -> str:
    """The proxy's id if one of our own stands in front and it is well-formed, so that both logs tell the same."""
    given = environ.get("HTTP_X_REQUEST_ID", "") if settings.PROXIES else ""
    return given if given and WELL_FORMED.fullmatch(given) else token_hex(8)
