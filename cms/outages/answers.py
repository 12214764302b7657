"""The answer while a part is away: 503 in the visitor's language, without asking database, session or cache."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

from cms.languages.middleware import language_of

RETRY_AFTER = 15  # seconds: what a database takes to start
SENDING = {"POST", "PUT", "PATCH", "DELETE"}


def unavailable(request: HttpRequest) -> HttpResponse:
    """Come back in a moment (RFC 9110, 15.6.4). Nobody may keep this answer."""
    language = language_of(request)
    context = {"language": language, "has_sent": request.method in SENDING}
    with translation.override(language):
        page = render_to_string("503.html", context)
    headers = {"Retry-After": str(RETRY_AFTER), "Cache-Control": "no-store", "Content-Language": language}
    return HttpResponse(page, status=503, headers=headers)
