"""Takes browsers' reports: small, seldom, and never at the cost of anything else."""

import logging
import time
from http import HTTPStatus
from threading import Lock

from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.http.request import split_domain_port
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from cms.policy.models import count
from cms.policy.reading import NEW, OLD, reports_in

logger = logging.getLogger(__name__)
LARGEST = 16 * 1024  # bytes


class Bucket:
    """So many requests at once, and so many a second in the long run; of one process."""

    def __init__(self, most: float, a_second: float) -> None:
        self._most, self._a_second = most, a_second
        self._left, self._seen, self._lock = most, time.monotonic(), Lock()

    def takes(self) -> bool:
        """Whether one more is taken."""
        with self._lock:
            now = time.monotonic()
            self._left = min(self._most, self._left + (now - self._seen) * self._a_second)
            self._seen = now
            if self._left < 1:
                return False
            self._left -= 1
            return True


# Of all visitors together: addresses of browsers are not looked at. A fault of ours is reported by many, one says it.
BUCKET = Bucket(most=30, a_second=0.5)


@csrf_exempt  # a browser sends it by itself, without our form
@require_POST
@never_cache
def take_report(request: HttpRequest) -> HttpResponse:
    """204 for what was read, counted or not; 413, 415, 429 or 400 for what was not read."""
    if not request.headers.get("content-length", "").isdecimal() or int(request.headers["content-length"]) > LARGEST:
        return HttpResponse(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if request.content_type not in {OLD, NEW}:
        return HttpResponse(status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    if not BUCKET.takes():
        return HttpResponse(status=HTTPStatus.TOO_MANY_REQUESTS)
    try:
        found = reports_in(request.body, request.content_type, split_domain_port(request.get_host())[0])
    except (ValueError, RecursionError, UnreadablePostError):  # no JSON, brackets without an end, or broken off
        return HttpResponse(status=HTTPStatus.BAD_REQUEST)
    try:
        with transaction.atomic():
            for blocked in found:
                count(blocked)
    except DatabaseError:  # it is a count, and the browser can do nothing about it
        logger.warning("A report of the policy was not counted.")
    return HttpResponse(status=HTTPStatus.NO_CONTENT)
