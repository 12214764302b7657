"""Two addresses for the load balancer: is the process alive, and can it answer visitors."""

from http import HTTPStatus

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.serving.health import CHECKS, failing_parts


@require_safe
@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Alive: this process answers. Asks nothing of the database, so that an outage there restarts nobody."""
    return JsonResponse({"status": "alive"})


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Ready (200) or not (503), and which part is failing; never why, which is in the log."""
    failing = failing_parts()
    return JsonResponse(
        {
            "status": "failing" if failing else "ready",
            "parts": {name: "failing" if name in failing else "ok" for name in CHECKS},
        },
        status=HTTPStatus.SERVICE_UNAVAILABLE if failing else HTTPStatus.OK,
    )
