"""There and back again."""

import logging

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.signals import user_login_failed
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from cms.factors.duty import PASSED
from cms.identity.accounts import RefusedError, account_for
from cms.identity.asking import ProviderError, claims_from, send_there
from cms.identity.providers import Provider

logger = logging.getLogger(__name__)
NEXT = "identity_next"  # in the session: where she was going
BACKEND = "django.contrib.auth.backends.ModelBackend"


@require_GET
@never_cache
def there(request: HttpRequest, city: str) -> HttpResponse:
    """Lead to the city's log-in. Raises Http404 for a city without one."""
    provider = _provider(city)
    request.session[NEXT] = _own_address(request, request.GET.get("next", ""))
    back = settings.WAGTAILADMIN_BASE_URL + reverse("identity_back", args=[city])
    try:
        return send_there(request, provider, back)
    except ProviderError as error:
        return _failed(request, provider, error)


@require_GET
@never_cache
def back(request: HttpRequest, city: str) -> HttpResponse:
    """Log in whoever the city's provider says it is. Raises Http404 for a city without one."""
    provider = _provider(city)
    going = request.session.pop(NEXT, "") or reverse("wagtailadmin_home")
    try:
        user = account_for(provider, claims_from(request, provider))
    except ProviderError as error:
        return _failed(request, provider, error)
    except RefusedError as error:
        user_login_failed.send(__name__, credentials={"username": f"({provider.city})"}, request=request)
        messages.error(request, str(error))
        return redirect("wagtailadmin_login")
    login(request, user, backend=BACKEND)
    request.session[PASSED] = "provider"  # the city's log-in asks for as many steps as the city wants
    request.session.set_expiry(0)
    return redirect(going)


def _provider(city: str) -> Provider:
    if city not in settings.OIDC_PROVIDERS:
        raise Http404
    return settings.OIDC_PROVIDERS[city]


def _own_address(request: HttpRequest, address: str) -> str:
    """The address if it is one of our host's, else ''."""
    is_ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if is_ours else ""


def _failed(request: HttpRequest, provider: Provider, error: ProviderError) -> HttpResponse:
    logger.warning("Nobody was logged in through the identity provider of %s: %s", provider.city, error)
    user_login_failed.send(__name__, credentials={"username": f"({provider.city})"}, request=request)
    messages.error(request, _("%(city)s's log-in did not work. Try again.") % {"city": provider.place})
    return redirect("wagtailadmin_login")
