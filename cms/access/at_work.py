"""Who is at work in the admin, for what is asked deep inside of a page: how a draft is called in a list, for one."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest, HttpResponse

ADMIN = "/admin/"
_request: ContextVar[HttpRequest | None] = ContextVar("request", default=None)


class StaffMiddleware:
    """Remembers whose request it is, also while Django renders what a view returns.

    Wagtail's own LogContext ends before that (8.0.1).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(ADMIN):
            return self.get_response(request)
        before = _request.set(request)
        try:
            return self.get_response(request)
        finally:
            _request.reset(before)


def user_at_work() -> Any:
    """The user whose request to the admin is being answered; None outside of one."""
    request = _request.get()
    return request.user if request else None


def request_at_work() -> HttpRequest | None:
    """The request to the admin that is being answered; None outside of one."""
    return _request.get()
