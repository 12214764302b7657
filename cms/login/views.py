"""Wagtail's log-in and password reset, with limits and with a second step."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model, login
from django.contrib.auth.signals import user_login_failed
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from wagtail.admin.views import account

from cms.factors import passkeys
from cms.factors.duty import PASSED, has_second_step
from cms.factors.forms import SecondStepForm
from cms.guesses.words import WAIT
from cms.login.forms import LimitedLoginForm, LimitedResetForm

HALF = "half_login"  # in the session, between the password and the second step
HALF_TIME = 600  # seconds that one may take


class LoginView(account.LoginView):
    """Name and password; then, if the account has one, the second step. Nobody is logged in between the two."""

    def get_form_class(self) -> type[BaseForm]:
        return LimitedLoginForm

    def form_valid(self, form: Any) -> HttpResponse:
        user = form.get_user()
        if not has_second_step(user):
            return super().form_valid(form)
        self.request.session.cycle_key()
        self.request.session[HALF] = {
            "user": user.pk,
            "backend": user.backend,
            "password": user.get_session_auth_hash(),
            "remember": bool(form.cleaned_data.get("remember")),
            "next": self.get_success_url(),
            "at": timezone.now().timestamp(),
        }
        return redirect("login_second")

    def form_invalid(self, form: Any) -> HttpResponse:
        return with_wait(super().form_invalid(form), form)


class PasswordResetView(account.PasswordResetView):
    """The answer is the same whether or not there is an account."""

    def get_form_class(self) -> type[BaseForm]:
        return LimitedResetForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"request": self.request}

    def form_invalid(self, form: Any) -> HttpResponse:
        return with_wait(super().form_invalid(form), form)


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
@never_cache
def second(request: HttpRequest) -> HttpResponse:
    """Takes the second step of who has given her password, and only hers."""
    half = request.session.get(HALF, {})
    user = _half_logged_in(half)
    if user is None:
        request.session.pop(HALF, None)
        messages.error(request, _("Logging in took too long. Begin again."))
        return redirect("wagtailadmin_login")
    form = SecondStepForm(request, user, request.POST if request.method == "POST" else None)
    if form.is_valid():
        return _log_in(request, user, half, form.kind)
    if form.is_bound:
        user_login_failed.send(__name__, credentials={"username": user.get_username()}, request=request)
    context = {"form": form, "options": passkeys.ask_for_known(request, user), "page_title": _("Second step")}
    return with_wait(TemplateResponse(request, "login/admin/second.html", context), form)


def with_wait(response: HttpResponse, form: Any) -> HttpResponse:
    """429 with the time to wait (RFC 6585), where there were too many attempts."""
    errors = [error for field in form.errors.as_data().values() for error in field if error.code == WAIT]
    if errors:
        response.status_code = 429
        response["Retry-After"] = str(errors[0].params["seconds"])
    return response


def _half_logged_in(half: dict[str, Any]) -> Any:
    """Whose password was right, not too long ago and still; None for nobody."""
    if timezone.now().timestamp() - half.get("at", 0) > HALF_TIME:
        return None
    user = get_user_model().objects.filter(pk=half["user"], is_active=True).first()
    if user is None or not constant_time_compare(user.get_session_auth_hash(), half["password"]):
        return None
    return user


def _log_in(request: HttpRequest, user: Any, half: dict[str, Any], kind: str) -> HttpResponse:
    del request.session[HALF]
    login(request, user, backend=half["backend"])
    request.session[PASSED] = kind
    request.session.set_expiry(settings.SESSION_COOKIE_AGE if half["remember"] else 0)
    if kind == "recovery":
        messages.warning(request, _("You used a recovery code. It does not work again."))
    return redirect(half["next"])
