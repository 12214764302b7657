"""Django, Wagtail and our own doors refuse with a bare line or nothing at all; a browser gets a page instead."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from cms.languages.middleware import language_of

# No page stands in an answer that begins otherwise.
PAGE = b"<!doctype html>\n"


class RefusalMiddleware:
    """Puts a page into a 4xx answer that has none, for whoever asks for HTML. Status and headers stay.

    Stands outside of whatever may refuse, so it asks neither database nor session.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if 400 <= response.status_code < 500 and reads_html(request) and not _is_page(response):
            language = language_of(request)
            with translation.override(language):
                response.content = page(response.status_code, language)
            response["Content-Type"] = "text/html; charset=utf-8"
            response["Content-Language"] = language
            patch_vary_headers(response, ["Accept"])
        return response


def reads_html(request: HttpRequest) -> bool:
    """Whether a browser shows the answer as a page of its own: scripts that fetch pieces take anything, or say so."""
    is_script = request.headers.get("X-Requested-With") == "XMLHttpRequest"
    return "text/html" in request.headers.get("Accept", "") and not is_script


def page(status: int, language: str) -> str:
    """What happened and what to do, by status."""
    said = {
        403: (_("You may not do that here"), _("Go back and open the page anew, or log in as somebody who may.")),
        404: (_("Page not found"), _("The address may be mistyped, or the page may have moved or been removed.")),
        405: (_("That cannot be done here"), _("This address can be read, but nothing can be sent to it.")),
        413: (_("That was too much at once"), _("Send less, or a smaller file.")),
        429: (_("Too many requests at once"), _("Please wait a moment and try again.")),
    }
    title, summary = said.get(
        status,
        (_("The request could not be understood"), _("Go back and try again. Something in it was missing or wrong.")),
    )
    context = {"language": language, "title": title, "summary": summary}
    return render_to_string("refusal.html", context)


def _is_page(response: HttpResponse) -> bool:
    """A page, or something that is meant for a program or a file."""
    if response.streaming:
        return True
    kind = response.get("Content-Type", "").partition(";")[0]
    is_bare = not response.content or kind in {"text/plain", "text/html"}
    return not is_bare or response.content.lstrip()[: len(PAGE) - 1].lower().startswith(b"<!doctype html")
