"""Two addresses for the load balancer: is the process alive, and can it answer visitors."""

from http import HTTPStatus

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.serving.draining import is_leaving
from cms.serving.health import CHECKS, DISPENSABLE, failing_parts
from cms.watching.heartbeat import tell_if_silent


@require_safe
@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Alive: this process answers. Asks nothing of the database, so that an outage there restarts nobody."""
    return JsonResponse({"status": "alive"})


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Ready (200), also if only slower ("impaired"), or not (503), and which part is failing; why is in the log."""
    if is_leaving():
        return JsonResponse({"status": "leaving"}, status=HTTPStatus.SERVICE_UNAVAILABLE)
    failing = failing_parts()
    if "cache" not in failing:
        tell_if_silent()
    is_ready = failing <= DISPENSABLE
    return JsonResponse(
        {
            "status": ("impaired" if failing else "ready") if is_ready else "failing",
            "parts": {name: "failing" if name in failing else "ok" for name in CHECKS},
        },
        status=HTTPStatus.OK if is_ready else HTTPStatus.SERVICE_UNAVAILABLE,
    )
