"""Kept answers without Django's own handling of a request, which costs more than they do (docs/decisions.md)."""

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any, Protocol

from cms.caching.answers import kept_answer
from cms.caching.visit import visit_of

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
# In the environ, where no visitor's header has such a name: the middleware need not look again for what is kept.
ASKED = "cms.caching.asked"
LINES = {status: f"{status} {HTTPStatus(status).phrase}" for status in (200, 304)}


class Watch(Protocol):
    """Whoever wants to know of each request that is answered here: made when it comes."""

    def __init__(self, environ: dict[str, Any]) -> None: ...

    def end(self, status: int) -> list[tuple[str, str]]:
        """It was answered; headers of this one answer, beside those that are kept."""


def in_front_of(application: Application, watch: type[Watch]) -> Application:
    """A WSGI application that answers what is kept and leaves the rest to another one.

    The middleware gives the very same answers to whatever does not come through a server, such as a test's client.
    """

    def front(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        watched = watch(environ)
        visit = visit_of(environ)
        kept = kept_answer(visit, environ) if visit else None
        if kept is None:
            environ[ASKED] = True
            return application(environ, start_response)
        start_response(LINES[kept.status], [*kept.headers, *watched.end(kept.status)])
        return [kept.body]

    return front
