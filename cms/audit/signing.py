"""Log-ins, log-outs and failed attempts, from Django's own signals: whatever logs people in sends them."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db.models import Q
from wagtail.log_actions import log

AN_HOUR = 3600
MOST_AN_HOUR = 30  # failed attempts on one account that are logged one by one: guessing must not fill the log
NAMES = ("username", "email", "login")


def logged_in(user: Any, **kwargs: Any) -> None:
    """For `user_logged_in`."""
    log(user, "audit.login.in", user=user)


def logged_out(user: Any, **kwargs: Any) -> None:
    """For `user_logged_out`; `user` is None where nobody was logged in."""
    if user is not None and user.pk:
        log(user, "audit.login.out", user=user)


def login_failed(credentials: dict[str, Any], **kwargs: Any) -> None:
    """For `user_login_failed`. A name that no account has is not stored: people type passwords there by mistake."""
    name = next((str(credentials[key]) for key in NAMES if credentials.get(key)), "")
    model = get_user_model()
    account = model.objects.filter(Q(**{model.USERNAME_FIELD: name}) | Q(email__iexact=name)).first() if name else None
    if account is None:
        return
    key = f"audit/failed/{account.pk}"
    cache.add(key, 0, AN_HOUR)
    try:
        often = cache.incr(key)
    except ValueError:  # it has just expired
        often = 1
    if often <= MOST_AN_HOUR:
        log(account, "audit.login.failed")
