"""Error pages, in the language of the address. Bare refusals get their page from cms.refusing."""

import sys

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseForbidden,
    HttpResponseNotFound,
    HttpResponseServerError,
)
from django.template.loader import render_to_string
from django.utils import translation

from cms.frame import SiteFrame
from cms.languages.fallback import other_edition_of_404
from cms.outages.answers import unavailable
from cms.outages.causes import is_outage


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 inside the frame of the site, offering the other edition's page where there is one."""
    context = {"frame": SiteFrame(request), "other_edition": other_edition_of_404(request)}
    return HttpResponseNotFound(render_to_string("404.html", context, request))


def server_error(request: HttpRequest) -> HttpResponse:
    """500 without database, session or frame; 503 where not the code but a part that it needs is to blame.

    Django calls this while it handles the error, of a view or of a middleware.
    """
    if is_outage(sys.exc_info()[1]):
        return unavailable(request)
    return HttpResponseServerError(render_to_string("500.html", {"language": translation.get_language()}))


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400; a session that could not be stored because the database is away is such an error to Django."""
    if is_outage(exception):
        return unavailable(request)
    return HttpResponseBadRequest("400: the request could not be understood.\n", content_type="text/plain")


def permission_denied(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """403, also for a form without its token against forgery (`CSRF_FAILURE_VIEW`); Django's pages are in English."""
    return HttpResponseForbidden("403: this is not allowed.\n", content_type="text/plain")
