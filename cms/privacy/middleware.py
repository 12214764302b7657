"""The last look at what leaves for the public, before it is kept for others."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cms.people.mail import written_out
from cms.privacy.masking import masked_html

# Whose text is read: everything else is a picture, a file to download, or ours.
READ = re.compile(r"text/|application/(?:[\w.-]+\+)?(?:json|xml)")
HTML = "text/html"
# RFC 9116 asks for the address of those who mend security holes; it is an office's and no person's.
LEFT_ALONE = frozenset({"/.well-known/security.txt"})


class PlainMailMiddleware:
    """Writes e-mail addresses so that robots do not gather them. Not in the editor's interface, where they are data."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not response.streaming and is_public(request) and READ.match(response.get("Content-Type", "")):
            before = response.content.decode(response.charset)
            is_html = response["Content-Type"].startswith(HTML)
            after = masked_html(before, request.method == "POST") if is_html else written_out(before)
            if after != before:
                response.content = after.encode(response.charset)
                if response.has_header("Content-Length"):
                    response["Content-Length"] = str(len(response.content))
        return response


def is_public(request: HttpRequest) -> bool:
    """Whether the answer may reach somebody who has not logged in."""
    return request.path not in LEFT_ALONE and not request.path.startswith(reverse("wagtailadmin_home"))
