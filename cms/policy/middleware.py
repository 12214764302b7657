"""Every answer carries a Content Security Policy and the headers beside it, in development as in production."""

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms.policy.directives import FILES, Policy, header
from cms.policy.headers import beside_the_policy
from cms.policy.scripts import marked, nonce_of

HEADER = "Content-Security-Policy"
ADMIN = "/admin/"
DOCUMENTS = "/documents/"
FILE_ANSWERS = {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT, HTTPStatus.NOT_MODIFIED}


class HeadersMiddleware:
    """Sets the headers: stands outermost, so that error pages and refusals have them too.

    An answer that has a policy keeps it (a preview inside an answer of the editor's interface), as in Django 6;
    uploads get ours in any case.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        upload = _upload(request, response)
        if upload or not response.has_header(HEADER):
            response[HEADER] = header(upload or _policy(request), getattr(request, "csp_nonce", ""))
        for name, value in beside_the_policy(request, is_staff=request.path.startswith(ADMIN)):
            if name != "X-Frame-Options" or not getattr(response, "xframe_options_exempt", False):
                response.headers.setdefault(name, value)
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


def _upload(request: HttpRequest, response: HttpResponse) -> Policy | None:
    """The policy of an uploaded file; None for what we say ourselves, such as a 404 or a form for a password there."""
    if response.status_code not in FILE_ANSWERS:
        return None
    is_ours = response.get("Content-Type", "").startswith("text/html") and not response.has_header(
        "Content-Disposition"
    )
    if request.path.startswith(DOCUMENTS) and not is_ours:
        return FILES
    return FILES if request.path.startswith(settings.MEDIA_URL) else None


def _policy(request: HttpRequest) -> Policy:
    if getattr(request, "is_dummy", False):
        return settings.PREVIEW_CSP
    return settings.ADMIN_CSP if request.path.startswith(ADMIN) else settings.SECURE_CSP
