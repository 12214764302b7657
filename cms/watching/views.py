"""`/metrics`: the figures, in the form that Prometheus and everything like it reads."""

import hmac
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.watching.counting import meters
from cms.watching.sharing import SharedNumbers, is_shared

LOOPBACK = {"127.0.0.1", "::1"}
# What a proxy adds: behind one, every visitor comes from the loopback.
PROXIED = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_FORWARDED", "HTTP_X_REAL_IP", "HTTP_VIA")


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """The figures of this server's processes and of the install; 403 for who may not read them."""
    if not _may_read(request):
        text = "403: metrics are for who has METRICS_TOKEN; without one, for the machine itself.\n"
        return HttpResponse(text, status=HTTPStatus.FORBIDDEN, content_type="text/plain")
    from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest  # noqa: PLC0415  (counting.py)

    from cms.watching.state import State  # noqa: PLC0415  (imports prometheus_client)

    registry = meters().registry
    if is_shared():
        registry = CollectorRegistry()
        registry.register(SharedNumbers())
    state = CollectorRegistry()
    state.register(State())
    return HttpResponse(generate_latest(registry) + generate_latest(state), content_type=CONTENT_TYPE_LATEST)


def _may_read(request: HttpRequest) -> bool:
    """With a token, whoever shows it (RFC 6750); without one, a program on this machine that no proxy speaks for."""
    if settings.METRICS_TOKEN:
        shown = request.headers.get("authorization", "")
        return hmac.compare_digest(shown.encode(), f"Bearer {settings.METRICS_TOKEN}".encode())
    return request.META.get("REMOTE_ADDR") in LOOPBACK and not any(name in request.META for name in PROXIED)
