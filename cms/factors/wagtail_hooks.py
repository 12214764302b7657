"""The pages where the second step is set up, reached from one's account."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks

from cms.factors import views


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/account/second-step/."""
    return [
        path("account/second-step/", views.second_step, name="second_step"),
        path("account/second-step/app/", views.add_app, name="second_step_app"),
        path("account/second-step/passkey/", views.add_passkey, name="second_step_passkey"),
        path("account/second-step/codes/", views.new_codes, name="second_step_codes"),
        path("account/second-step/<int:pk>/remove/", views.remove, name="second_step_remove"),
    ]


@hooks.register("register_account_menu_item")
def menu_item(request: HttpRequest) -> dict[str, str] | None:
    """Account, More actions; not for those who have no password here."""
    user: Any = request.user
    if not user.has_usable_password():
        return None
    return {
        "url": reverse("second_step"),
        "label": _("Two-step log-in"),
        "help_text": _("Beside the password, a code from your telephone or a passkey."),
    }
