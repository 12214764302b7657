"""Every answer carries a Content Security Policy, in development as in production."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms.policy.directives import FILES, PDF, Policy, header
from cms.policy.scripts import marked, nonce_of

HEADER = "Content-Security-Policy"
ADMIN = "/admin/"
UPLOADS = (settings.MEDIA_URL, "/documents/")


class ContentSecurityPolicyMiddleware:
    """Sets the header: stands outermost, so that error pages and refusals have it too.

    An answer that has one keeps it (a preview inside an answer of the editor's interface), as in Django 6; uploads
    get ours in any case.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_upload = request.path.startswith(UPLOADS)
        if is_upload or not response.has_header(HEADER):
            response[HEADER] = header(_policy(request, response), getattr(request, "csp_nonce", ""))
        if not response.has_header("X-Content-Type-Options"):
            response["X-Content-Type-Options"] = "nosniff"
        return response


class AdminScriptsMiddleware:
    """Lets Wagtail's own inline scripts run: stands inside the session, where an answer is not yet compressed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.path.startswith(ADMIN) or getattr(request, "is_dummy", False):
            return response
        nonce = nonce_of(request)
        if nonce and not response.streaming and not response.has_header(HEADER):
            request.csp_nonce = nonce  # type: ignore[attr-defined]  # for the header
            response.content = marked(response.content, response.get("Content-Type", ""), nonce)
        return response


def _policy(request: HttpRequest, response: HttpResponse) -> Policy:
    if request.path.startswith(UPLOADS):
        return PDF if response.get("Content-Type", "").startswith("application/pdf") else FILES
    if getattr(request, "is_dummy", False):
        return settings.PREVIEW_CSP
    return settings.ADMIN_CSP if request.path.startswith(ADMIN) else settings.SECURE_CSP
