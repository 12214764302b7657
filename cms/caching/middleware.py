"""The page cache: outermost but for what must see every request, so that a kept answer has all headers."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from cms.caching import memo
from cms.caching.answers import Answer, answer, kept_answer
from cms.caching.front import ASKED
from cms.caching.making import Making
from cms.caching.outage import OUTAGE
from cms.caching.turns import TURNS
from cms.caching.visit import Visit, visit_of


class PageCacheMiddleware:
    """Answers from what is kept, and keeps what views have marked as public (cms/caching/marks.py)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        visit = None if getattr(request, "is_dummy", False) else visit_of(request.META)
        if visit is None:
            return self.get_response(request)
        kept = None if ASKED in request.META else kept_answer(visit, request.META)
        if kept is None:
            with TURNS.turn(visit) as has_waited:
                kept = kept_answer(visit, request.META) if has_waited else None
                return _sent(kept, "hit") if kept else self._make(request, visit)
        return _sent(kept, "hit")

    def _make(self, request: HttpRequest, visit: Visit) -> HttpResponse:
        """Have the page made and kept; where the database is away, what was kept last."""
        last = OUTAGE.last_answer(visit) if OUTAGE.is_on else None
        if last:
            return _sent(answer(last, request.META, timezone.now()), "stale")
        making = Making(request, visit)
        with memo.pinned(making.chapter):
            response = self.get_response(request)
        if OUTAGE.caused(request, response) and (last := OUTAGE.last_answer(visit)):
            return _sent(answer(last, request.META, timezone.now()), "stale")
        entry = making.kept(response)
        return _sent(answer(entry, request.META, timezone.now()), "miss") if entry else response


def _sent(made: Answer, from_cache: str) -> HttpResponse:
    """`from_cache`, for logs and metrics: a "hit", or a "miss" that has been kept now."""
    response = HttpResponse(made.body, status=made.status)
    response.from_cache = from_cache  # type: ignore[attr-defined]  # read by cms/watching
    del response.headers["Content-Type"]
    for name, value in made.headers:
        response.headers[name] = value
    return response
