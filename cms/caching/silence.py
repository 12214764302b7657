"""What is not kept says so: a cache in front that hears nothing guesses, and keeps a 404 of a page that has come."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from cms.caching.visit import visit_of

FILES = ("/static/", "/media/")  # what is there never changes under its name


class SayMiddleware:
    """Outside the page cache: `Cache-Control: no-cache` on every answer that says nothing, private for who is known."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_file = response.status_code == 200 and request.path.startswith(FILES)
        if not response.has_header("Cache-Control") and not is_file:
            response.headers["Cache-Control"] = "no-cache" if visit_of(request.META) else "private, no-cache"
        return response
