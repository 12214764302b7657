"""Error pages, in the language of the address."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, HttpResponseServerError
from django.template.loader import render_to_string
from django.utils import translation

from cms.frame import SiteFrame
from cms.languages.fallback import other_edition_of_404


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 inside the frame of the site, offering the other edition's page where there is one."""
    context = {"frame": SiteFrame(request), "other_edition": other_edition_of_404(request)}
    return HttpResponseNotFound(render_to_string("404.html", context, request))


def server_error(request: HttpRequest) -> HttpResponse:
    """500 without database, session or frame."""
    return HttpResponseServerError(render_to_string("500.html", {"language": translation.get_language()}))
