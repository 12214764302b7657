"""Every answer gets an id, is counted, and leaves a line in the log. Stands outermost: outside the page cache."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from cms.watching.context import Asked
from cms.watching.current import current
from cms.watching.telling import tell

HEADER = "X-Request-ID"


class WatchingMiddleware:
    """The header is added here, after the page cache has stored or answered, so stored pages stay equal for all."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        asked = Asked(request.META, request)
        request.asked = asked  # type: ignore[attr-defined]  # Django logs a missing page after this has returned
        token = current.set(asked)
        try:
            response = self._answer(request, asked)
            response.headers[HEADER] = asked.id
            asked.cached = getattr(response, "from_cache", "pass")
            tell(asked, response.status_code)
        finally:
            current.reset(token)
        return response

    def _answer(self, request: HttpRequest, asked: Asked) -> HttpResponse:
        """Even the page that says sorry may fail; the server then says it without us, and we still count it."""
        try:
            return self.get_response(request)
        except Exception:
            tell(asked, HTTPStatus.INTERNAL_SERVER_ERROR)
            raise
