"""Where somebody is logged in."""

from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY
from django.db import models
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _


class Stay(models.Model):
    """One browser in which somebody is logged in. Of its address only the network is kept."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="stays", verbose_name=_("user")
    )
    session_key = models.CharField(_("session"), max_length=40, unique=True)
    browser = models.CharField(_("browser"), max_length=60, blank=True)
    network = models.CharField(_("network"), max_length=50, blank=True)
    began = models.DateTimeField(_("logged in"), auto_now_add=True)
    seen = models.DateTimeField(_("last seen"), auto_now_add=True)

    class Meta:
        verbose_name = _("log-in")
        verbose_name_plural = _("log-ins")
        ordering = ["-seen"]

    def __str__(self) -> str:
        return f"{self.browser} ({self.network})"

    def end(self) -> None:
        """Whoever sits there is logged out with the next click."""
        session_store(self.session_key).delete()
        self.delete()

    @property
    def is_over(self) -> bool:
        """Whether the session has ended by itself: too old, or the password has changed since."""
        known = session_store(self.session_key).load().get(HASH_SESSION_KEY, "")
        return not constant_time_compare(known, self.user.get_session_auth_hash())


def session_store(key: str) -> Any:
    """The session with this key."""
    return import_module(settings.SESSION_ENGINE).SessionStore(key)


def stays_of(user: Any) -> list[Stay]:
    """Where somebody is logged in now, the newest first; what is over is removed."""
    lasting = []
    for stay in Stay.objects.filter(user=user).select_related("user"):
        if stay.is_over:
            stay.delete()
        else:
            lasting.append(stay)
    return lasting


def end_stays(user: Any, but: str | None = None) -> int:
    """Log somebody out everywhere, except in the session with a key; how many were ended."""
    ended = Stay.objects.filter(user=user).exclude(session_key=but or "")
    for stay in ended:
        stay.end()
    return len(ended)
