"""The address alone says the language: one address, one page, cacheable."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.deprecation import MiddlewareMixin


class PathLocaleMiddleware(MiddlewareMixin):
    """Activate the language of the path's prefix, else the source language; never look at Accept-Language.

    Django's LocaleMiddleware adds `Vary: Accept-Language`, which would split every cache for nothing. In the
    editor's interface Wagtail activates the user's own language after log-in; before it the browser's is used.
    """

    def process_request(self, request: HttpRequest) -> None:
        translation.activate(language_of(request))
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        response.headers.setdefault("Content-Language", translation.get_language() or settings.LANGUAGE_CODE)
        return response


def language_of(request: HttpRequest) -> str:
    """The language of an address; in the editor's interface the browser's, which Wagtail replaces by the user's own."""
    if request.path_info.startswith("/admin/"):
        return translation.get_language_from_request(request)
    return translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
