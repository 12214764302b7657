"""Every public page is set as it leaves, so that no template and no block can forget it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language

from cms.typography.markup import typeset_html


class TypographyMiddleware:
    """Sets the text of HTML answers. Not the editor's interface: what is typed there must come back as typed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_html = response.get("Content-Type", "").startswith("text/html")
        if is_html and not response.streaming and not request.path.startswith(reverse("wagtailadmin_home")):
            html = typeset_html(response.content.decode(response.charset), get_language() or "")
            response.content = html.encode(response.charset)
        return response
