"""Hosts and paths that cannot be ours get a 404; the editor's interface lives on the programme's host alone."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, HttpResponseRedirect
from django.http.request import split_domain_port
from wagtail.models import Site

OPEN_PATHS = ("/healthz", "/readyz", "/metrics")


class UnknownHostMiddleware:
    """Answers 404 for a host without a site, where stock Wagtail would show the default site (wagtail-facts A)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if getattr(request, "is_dummy", False) or request.path in OPEN_PATHS:
            return self.get_response(request)
        if "\0" in request.path:  # PostgreSQL cannot even be asked for it (ValueError)
            return HttpResponseNotFound("404: no address holds a NUL.\n", content_type="text/plain")
        host = split_domain_port(request.get_host())[0]
        if host == settings.BASE_HOST:
            return self.get_response(request)
        if host not in known_hosts():
            return HttpResponseNotFound("404: there is no site at this host.\n", content_type="text/plain")
        if request.path.startswith("/admin/") or request.path == "/admin":
            return HttpResponseRedirect(settings.WAGTAILADMIN_BASE_URL + request.get_full_path())
        return self.get_response(request)


def known_hosts() -> set[str]:
    """Host names of all sites, from Wagtail's cached root paths (no query when warm)."""
    return {urlsplit(root.root_url).hostname or "" for root in Site.get_site_root_paths()}
