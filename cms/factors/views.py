"""Setting up the second step: an app, passkeys, a sheet of recovery codes."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from cms.factors import codes, passkeys
from cms.factors.duty import PASSED, has_second_step, must_have_second_step, owes_second_step
from cms.factors.forms import AppForm, PasskeyForm, PasswordAgainForm
from cms.factors.models import Factor, RecoveryCode
from cms.factors.secrets import sealed
from cms.factors.signals import factor_added, factor_removed
from cms.stays.models import end_stays

SECRET = "app_secret"  # noqa: S105  (in the session: that of the app which is being set up)


@require_safe
def second_step(request: HttpRequest) -> HttpResponse:
    """What is set up, and what may be added."""
    user = _only_with_password(request)
    context = {
        "factors": Factor.objects.filter(user=user),
        "codes_left": RecoveryCode.objects.filter(user=user).count(),
        "is_duty": must_have_second_step(user),
    }
    return _page(request, "overview", _("Two-step log-in"), context)


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
@never_cache
def add_app(request: HttpRequest) -> HttpResponse:
    """GET shows a new secret, once more as often as it is asked for; POST proves that an app has it."""
    user = _only_with_password(request)
    secret = request.session.get(SECRET) or codes.new_secret()
    request.session[SECRET] = secret
    form = AppForm(request, secret, request.POST or None)
    if form.is_valid():
        del request.session[SECRET]
        name, kind = form.cleaned_data["name"], Factor.Kind.APP
        factor = Factor.objects.create(user=user, kind=kind, name=name, secret=sealed(secret), counter=form.step)
        return _added(request, factor)
    context = {
        "form": form,
        "picture": codes.picture(user, secret),
        "secret": " ".join(secret[start : start + 4] for start in range(0, len(secret), 4)),
    }
    return _page(request, "app", _("Add an app"), context)


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
@never_cache
def add_passkey(request: HttpRequest) -> HttpResponse:
    """GET asks the browser for a new passkey; POST stores it."""
    user = _only_with_password(request)
    form = PasskeyForm(request, request.POST or None)
    if form.is_valid():
        try:
            factor = passkeys.keep_new(request, user, form.cleaned_data["credential"], form.cleaned_data["name"])
        except passkeys.PasskeyError:
            form.add_error(None, _("The browser has made no passkey that could be stored. Try again."))
        else:
            return _added(request, factor)
    context = {"form": form, "options": passkeys.ask_for_new(request, user)}
    return _page(request, "passkey", _("Add a passkey"), context)


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
@never_cache
def new_codes(request: HttpRequest) -> HttpResponse:
    """GET asks; POST makes a new sheet of recovery codes and shows it once."""
    user = _only_with_password(request)
    if not has_second_step(user):
        return redirect("second_step")
    form = PasswordAgainForm(request, request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _page(request, "ask", _("New recovery codes"), {"form": form, "button": _("Make new codes")})
    return _codes(request, user)


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
@never_cache
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """GET asks; POST removes one of one's own. Raises Http404 for somebody else's."""
    user = _only_with_password(request)
    factor = get_object_or_404(Factor, pk=pk, user=user)
    form = PasswordAgainForm(request, request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {"form": form, "factor": factor, "button": _("Remove")}
        return _page(request, "ask", _("Remove “%(name)s”") % {"name": factor.name}, context)
    factor.delete()
    factor_removed.send(Factor, request=request, user=user, kind=factor.kind)
    if not has_second_step(user):  # codes for a step that is no more
        RecoveryCode.objects.filter(user=user).delete()
        request.session.pop(PASSED, None)
    messages.success(request, _("“%(name)s” is removed.") % {"name": factor.name})
    return redirect("second_step")


def _only_with_password(request: HttpRequest) -> Any:
    """Who asks. Who logs in through a city's identity provider has the second step there. Raises PermissionDenied."""
    user: Any = request.user
    if not user.has_usable_password():
        raise PermissionDenied
    return user


def _added(request: HttpRequest, factor: Factor) -> HttpResponse:
    user = factor.user
    if Factor.objects.filter(user=user).count() == 1:  # whoever is in with the password alone has to show it, too
        end_stays(user, but=request.session.session_key)
    request.session[PASSED] = factor.kind
    request.session.cycle_key()
    factor_added.send(Factor, request=request, user=user, kind=factor.kind)
    messages.success(request, _("“%(name)s” is added.") % {"name": factor.name})
    if RecoveryCode.objects.filter(user=user).exists():
        return redirect("second_step")
    return _codes(request, user)


def _codes(request: HttpRequest, user: Any) -> HttpResponse:
    sheet = codes.new_recovery_codes(user)
    factor_added.send(RecoveryCode, request=request, user=user, kind="recovery")
    return _page(request, "codes", _("Your recovery codes"), {"codes": sheet})


def _page(request: HttpRequest, name: str, title: str, context: dict[str, Any]) -> HttpResponse:
    """In the admin's frame; without its menus for whoever may not go there yet."""
    is_bare = owes_second_step(request, request.user)
    frame = "factors/admin/bare.html" if is_bare else "factors/admin/framed.html"
    context |= {"frame": frame, "page_title": title, "header_icon": "lock", "is_bare": is_bare}
    return TemplateResponse(request, f"factors/admin/{name}.html", context)
