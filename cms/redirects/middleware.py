"""Redirects end within the install, whoever made them."""

import logging
from collections.abc import Callable

from django.core.exceptions import DisallowedRedirect
from django.http import HttpRequest, HttpResponse
from wagtail.contrib.redirects.middleware import RedirectMiddleware

from cms.redirects.inside import leads_inside
from cms.views import bad_request

logger = logging.getLogger(__name__)
# Views that lead to other houses by their nature: staff log in where their city says.
OUTWARD = ("cms.identity.views.",)


class OwnRedirectMiddleware(RedirectMiddleware):
    """Wagtail's table of redirects; a row that leads elsewhere, from before or by an import, is as if it were not."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        try:
            answer = super().process_response(request, response)
        except DisallowedRedirect:  # javascript: and its like
            return response
        return answer if answer is response or leads_inside(answer["Location"], request.get_host()) else response


class InsideMiddleware:
    """The net below all views: a redirect out of the install becomes "bad request". No view of today needs it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        address = response.headers.get("Location", "")
        if not 300 <= response.status_code < 400 or not address or _is_outward(request):
            return response
        if leads_inside(address, request.get_host()):
            return response
        logger.warning("A redirect would have left the install: view %s.", _view(request))
        return bad_request(request, DisallowedRedirect("It would have left the install."))


def _view(request: HttpRequest) -> str:
    match = getattr(request, "resolver_match", None)
    return f"{match.func.__module__}.{match.func.__qualname__}" if match else ""


def _is_outward(request: HttpRequest) -> bool:
    return _view(request).startswith(OUTWARD)
