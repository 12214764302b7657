"""Whoever owes a second step reaches nothing but the pages where it is set up, and the way out."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import SimpleLazyObject

from cms.factors.duty import owes_second_step

ADMIN = "/admin/"
OPEN = {"second_step", "second_step_app", "second_step_passkey", "second_step_codes", "wagtailadmin_logout"}
OPEN |= {"wagtailadmin_login", "wagtailadmin_javascript_catalog", "wagtailadmin_sprite"}


class SecondStepMiddleware:
    """Stands inside the user. Outside the admin, who owes is nobody: private documents and pages stay closed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SECOND_STEP_REQUIRED and not request.path.startswith(ADMIN):
            user = request.user
            request.user = SimpleLazyObject(  # type: ignore[assignment]  # as Django's own middleware does
                lambda: AnonymousUser() if owes_second_step(request, user) else user
            )
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """The admin: everything by its name."""
        if not request.path.startswith(ADMIN) or not owes_second_step(request, request.user):
            return None
        match = request.resolver_match
        if match and match.view_name in OPEN:
            return None
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            raise PermissionDenied
        return redirect("second_step")
