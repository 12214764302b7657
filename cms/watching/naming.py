"""What a request is counted under: a name of ours, never a part of the address, of which there are endless ones."""

from django.conf import settings
from django.http import HttpRequest

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
HIT = "hit"


def view_name(request: HttpRequest | None, cached: str) -> str:
    """The view, or what answered before a view was looked for."""
    if cached == HIT or request is None:
        return "page cache"
    match = request.resolver_match
    if match:
        return match.view_name or match._func_path
    return "static file" if request.path.startswith(settings.STATIC_URL) else "none"


def method_name(method: str | None) -> str:
    """The method, or `other` for one that nobody has agreed on."""
    return method if method in METHODS else "other"
