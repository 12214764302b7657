"""Lists of the admin that somebody takes out as a file are logged, whichever view gave it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from cms.access.at_work import ADMIN
from cms.access.models import cities_of
from cms.audit.noting import note

FORMATS = frozenset({"csv", "xlsx"})


class ExportMiddleware:
    """Stands inside the log-in: what is refused is not logged."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_export = request.path.startswith(ADMIN) and request.GET.get("export") in FORMATS
        if is_export and response.status_code == 200 and response.has_header("Content-Disposition"):
            _note(request)
        return response


def _note(request: HttpRequest) -> None:
    match = request.resolver_match
    cities = cities_of(request.user) or set()
    city = next(iter(cities)) if len(cities) == 1 else ""
    kind = "audit.export"
    note(kind, user=request.user, list=match.view_name if match else "", format=request.GET["export"], city=city)
