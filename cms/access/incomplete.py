"""What Wagtail's views do not expect is a bad request (400) or asks for what is not there (404), no fault (500)."""

from collections.abc import Callable

from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseNotFound
from django.utils.datastructures import MultiValueDictKeyError
from wagtail.admin.views.chooser import ExternalLinkView

ANSWER = "400: the form is incomplete.\n"
NOTHING = "404: there is nothing of that number.\n"


class IncompleteFormMiddleware:
    """Wagtail's blocks and inline panels read their counts from the form without asking if they are there; its choosers
    look for whatever stands in the address without asking if it could be a key (8.0.1)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A missing field only of forms that are sent: elsewhere a missing key is a fault."""
        if request.method == "POST" and isinstance(exception, MultiValueDictKeyError):
            return HttpResponseBadRequest(ANSWER, content_type="text/plain")
        if isinstance(exception, ValueError) and _asks_for_no_key(request, str(exception)):
            return HttpResponseNotFound(NOTHING, content_type="text/plain")
        return None


def _asks_for_no_key(request: HttpRequest, said: str) -> bool:
    """Whether Django refuses to look for exactly what the address gives as an object's key."""
    match = request.resolver_match
    given = [*(match.kwargs.values() if match else ()), *(value for _, found in request.GET.lists() for value in found)]
    return any(said.endswith(f"expected a number but got {unquote(str(value))!r}.") for value in given)


class CompleteLinkView(ExternalLinkView):
    """Wagtail's field for addresses fails where the form has none (8.0.1)."""

    def post(self, request: HttpRequest) -> HttpResponse:
        if f"{self.form_prefix}-{self.link_url_field_name}" not in request.POST:
            return HttpResponseBadRequest(ANSWER, content_type="text/plain")
        return super().post(request)
