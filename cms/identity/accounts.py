"""Whose account an identity opens, and what it may do: what the provider says now, in its own city only."""

import re
from collections.abc import Mapping
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _

from cms.access.models import Team
from cms.identity.models import Identity
from cms.identity.providers import Provider
from cms.stays.models import end_stays


class RefusedError(Exception):
    """Who has logged in at the provider does not get in here; the text says why, to her."""


def account_for(provider: Provider, claims: Mapping[str, Any]) -> Any:
    """The account of who has these claims, made if she has none and a role; her roles follow the claims.

    Raises RefusedError for nobody's claims: without a role, with a closed account, or with rights beyond the city,
    which its provider cannot answer for.
    """
    roles = provider.roles_of(claims)
    with transaction.atomic():
        user = _known(provider, claims)
        if user is None and roles:
            user = _new(provider, claims)
        if user is not None:
            _refuse_more(user, provider)
            _name(user, claims)
            _give(user, provider, roles)
    if not roles:
        if user is not None:
            end_stays(user)
        text = _("Your %(city)s account has no role on this site. Ask whoever publishes your city's pages.")
        raise RefusedError(text % {"city": provider.place})
    return user


def _known(provider: Provider, claims: Mapping[str, Any]) -> Any:
    """Raises RefusedError for a closed account."""
    found = Identity.objects.select_related("user").filter(issuer=provider.issuer, subject=claims["sub"]).first()
    if found and not found.user.is_active:
        raise RefusedError(_("Your account here is closed."))
    return found and found.user


def _new(provider: Provider, claims: Mapping[str, Any]) -> Any:
    """Its own, whoever else has the same e-mail address; without a password."""
    users = get_user_model().objects
    wanted = re.sub(
        r"[^\w.-]", "", str(claims.get("preferred_username") or claims["sub"]).partition("@")[0], flags=re.ASCII
    )
    name = start = f"{provider.city}-{wanted[:80].lower()}"
    number = 1
    while users.filter(username__iexact=name).exists():
        number += 1
        name = f"{start}-{number}"
    user = users.create_user(name, password=None)
    Identity.objects.create(user=user, issuer=provider.issuer, subject=claims["sub"])
    return user


def _refuse_more(user: Any, provider: Provider) -> None:
    """Raises RefusedError for an account with rights that are not this city's: it has to log in in another way."""
    others = user.groups.exclude(team__city=provider.city)
    if user.is_superuser or user.user_permissions.exists() or others.exists():
        text = _("Your account has rights beyond %(city)s, so you cannot log in with %(city)s's account.")
        raise RefusedError(text % {"city": provider.place})


def _name(user: Any, claims: Mapping[str, Any]) -> None:
    """As the provider says; an address only if it has checked that it is hers."""
    user.first_name = str(claims.get("given_name") or "")[:150]
    user.last_name = str(claims.get("family_name") or "")[:150]
    user.email = str(claims.get("email") or "")[:254] if claims.get("email_verified") is True else ""
    user.save(update_fields=["first_name", "last_name", "email"])


def _give(user: Any, provider: Provider, roles: set[str]) -> None:
    """Exactly these roles in the city: what was taken away there is gone here."""
    for team in Team.objects.filter(city=provider.city).select_related("group"):
        if team.role in roles:
            user.groups.add(team.group)
        else:
            user.groups.remove(team.group)
