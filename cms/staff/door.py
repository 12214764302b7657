"""What an invitation's link shows. Opening it changes nothing, so that mail scanners that follow links do no harm."""

from http import HTTPStatus

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from cms.forms.limits import within_limit
from cms.staff.accepting import AnsweredError, accept_with_account, accept_with_new_account, accounts_of
from cms.staff.forms import AccountForm
from cms.staff.models import Invitation
from cms.staff.models.invitation import digest, same_address
from cms.staff.reach import ROLE_NAMES
from cms.staff.rows import place_name

# As Django's own link for a new password: the key leaves the address bar, and so histories and referrers.
IN_SESSION = "_invitation"
LIMIT = (60, 600)  # so many openings from one address in so many seconds


@never_cache
@require_safe
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """Remember the link in the session, by its digest, and go on to an address without it."""
    if not within_limit(request, "invitation", *LIMIT):
        return HttpResponse(_("Too many requests at once"), status=HTTPStatus.TOO_MANY_REQUESTS)
    if not Invitation.objects.working().filter(token_hash=digest(token)).exists():
        return _closed(request, "unknown")
    request.session[IN_SESSION] = digest(token)
    return redirect("invitation")


@never_cache
@sensitive_post_parameters("password1", "password2")
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest) -> HttpResponse:
    """The invitation with the step that fits: a new account, a log-in first, or one button."""
    links = Invitation.objects.select_related("team", "invited_by")
    invitation = links.filter(token_hash=request.session.get(IN_SESSION, "")).first()
    if invitation is None:
        return _closed(request, "unknown")
    with translation.override(invitation.language):
        if invitation.state != "waiting":
            return _closed(request, "unknown")
        try:
            return _answer(request, invitation)
        except AnsweredError:
            return _closed(request, "unknown")


def _answer(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    if request.user.is_authenticated:
        if not same_address(request.user.email, invitation.email):
            return _closed(request, "other")
        return _with_account(request, invitation)
    accounts = accounts_of(invitation.email)
    if any(account.is_active for account in accounts):
        return _shown(request, invitation, "log_in")
    return _closed(request, "blocked") if accounts else _new_account(request, invitation)


def _with_account(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    if request.method != "POST":
        return _shown(request, invitation, "accept")
    accept_with_account(invitation, request.user)  # type: ignore[arg-type]  # is_authenticated
    del request.session[IN_SESSION]
    messages.success(request, _("You now have the role: %(role)s, %(place)s.") % _words(invitation))
    return redirect("wagtailadmin_home")


def _new_account(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    form = AccountForm(request.POST if request.method == "POST" else None, email=invitation.email)
    if not form.is_valid():
        return _shown(request, invitation, "account", form)
    user = form.new_user()
    accept_with_new_account(invitation, user)
    del request.session[IN_SESSION]
    done = _("Your account is ready. Sign in with the name %(name)s and your new password.")
    messages.success(request, done % {"name": user.get_username()})
    return redirect_to_login(reverse("wagtailadmin_home"), log_in_address())


def log_in_address() -> str:
    """Where the admin asks for a log-in (Wagtail's own setting, which single sign-on may change)."""
    return resolve_url(getattr(settings, "WAGTAILADMIN_LOGIN_URL", "wagtailadmin_login"))


def _shown(request: HttpRequest, invitation: Invitation, step: str, form: AccountForm | None = None) -> HttpResponse:
    context = _words(invitation) | {
        "invitation": invitation,
        "step": step,
        "form": form,
        "log_in_address": f"{log_in_address()}?next={reverse('invitation')}",
    }
    return render(request, "staff/door/invitation.html", context)


def _words(invitation: Invitation) -> dict[str, str]:
    return {"role": str(ROLE_NAMES[invitation.team.role]), "place": place_name(invitation.team.city)}


def _closed(request: HttpRequest, reason: str) -> HttpResponse:
    """One answer to links that are used, withdrawn, replaced, expired or made up: nobody learns which."""
    status = HTTPStatus.NOT_FOUND if reason == "unknown" else HTTPStatus.FORBIDDEN
    return render(request, "staff/door/closed.html", {"reason": reason}, status=status)
