"""From a visit to what is sent: the kept answer, or 304 for who has it already."""

from datetime import datetime
from typing import Any, NamedTuple

from django.utils import timezone

from cms.caching.entry import Entry, coded, control
from cms.caching.shelf import SHELF
from cms.caching.version import known_version
from cms.caching.visit import Visit


class Answer(NamedTuple):
    """What goes over the wire."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


def kept_answer(visit: Visit, environ: dict[str, Any]) -> Answer | None:
    """The answer that is kept and right; None where the page has to be made. Asks the database nothing."""
    version, now = known_version(), timezone.now()
    entry = SHELF.right(visit, version, now) if version else None
    return answer(entry, environ, now) if entry else None


def answer(entry: Entry, environ: dict[str, Any], now: datetime) -> Answer:
    """An entry as this visitor wants it: 304 where the browser has it, else in a coding that it understands."""
    if (condition := environ.get("HTTP_IF_NONE_MATCH")) and _has_it(condition, entry.etag):
        return Answer(304, [*(pair for pair in entry.headers if pair[0] != "Content-Type"), *control(entry, now)], b"")
    coding, body = coded(entry, environ.get("HTTP_ACCEPT_ENCODING", ""))
    headers = [*entry.headers, *control(entry, now), ("Content-Length", str(len(body)))]
    if coding:
        headers.append(("Content-Encoding", coding))
    return Answer(200, headers, b"" if environ["REQUEST_METHOD"] == "HEAD" else body)


def _has_it(condition: str, etag: str) -> bool:
    """If-None-Match, compared weakly (RFC 9110, 13.1.2)."""
    known = {part.strip().removeprefix("W/") for part in condition.split(",")}
    return "*" in known or etag.removeprefix("W/") in known
