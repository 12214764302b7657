"""What every address of the API does alike: methods, languages, limits, who may read it from where, validators."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from cms.caching import memo
from cms.caching.marks import public, shown_query
from cms.caching.sameness import etag_of
from cms.languages.names import content_languages
from home.api.answers import KEPT
from home.api.limits import wait_of
from home.api.problems import problem

View = Callable[..., HttpResponse]
METHODS = "GET, HEAD, OPTIONS"
# Anybody's page may read it, without credentials (Fetch Standard, CORS protocol).
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Allow, Content-Language, ETag, Retry-After",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def answered(view: View) -> View:
    """A view that only makes the answer to GET."""

    @wraps(view)
    def address(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with translation.override(_language(request)):
            response = _answer(view, request, *args, **kwargs)
            response.headers.setdefault("Content-Language", translation.get_language() or "")
        for name, value in OPEN.items():
            response.headers[name] = value
        return response

    address.csrf_exempt = True  # type: ignore[attr-defined]  # read by Django: nothing is written, whatever the method
    return address


def _answer(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers={"Allow": METHODS, "Content-Length": "0"} | PREFLIGHT)
    if request.method not in {"GET", "HEAD"}:
        return problem(405, Allow=METHODS)
    if wait := wait_of(request):
        return problem(429, Retry_After=str(wait), Cache_Control="no-store")
    asked, request.method = request.method, "GET"
    try:
        response = view(request, *args, **kwargs)
    finally:
        request.method = asked
    return _validated(request, response)


def _validated(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """With an ETag, and 304 for who has it; what the page cache will keep, it answers so itself."""
    if response.status_code != 200:
        return response
    is_kept = getattr(request, KEPT, False)
    if is_kept:
        public(response, [f"lang:{translation.get_language()}"])
    etag = response.headers["ETag"] = etag_of(response.content)
    if is_kept and memo.current() is not None and request.META.get("QUERY_STRING", "") == shown_query(request):
        return response
    known = {part.strip() for part in request.headers.get("If-None-Match", "").split(",")}
    if not known & {etag, etag.removeprefix("W/"), "*"}:
        return response
    return HttpResponse(status=304, headers={"ETag": etag})


def _language(request: HttpRequest) -> str:
    """The language asked for; where it is none of ours, the address's own, in which the refusal is said."""
    asked = request.GET.get("language", "")
    return asked if asked in content_languages() else translation.get_language() or ""
