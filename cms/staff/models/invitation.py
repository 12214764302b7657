"""An invitation by mail: one address, one role, one link."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from secrets import token_urlsafe
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.access.models import Team
from cms.staff.reach import ROLE_NAMES, may_manage

VALID = timedelta(days=7)
# Of an account's name, which the address becomes (django.contrib.auth).
LONGEST = 150


def digest(token: str) -> str:
    """What is stored of a link's token: SHA-256 in hexadecimal. The token is 256 random bits, so no salt is needed."""
    return sha256(token.encode()).hexdigest()


def same_address(one: str, other: str) -> bool:
    """Whether two mail addresses are the same to people; a database's own comparison also takes look-alikes."""
    return bool(one) and one.casefold() == other.casefold()


class InvitationQuerySet(models.QuerySet):
    """Invitations by how they stand."""

    def unanswered(self) -> InvitationQuerySet:
        """Those neither accepted nor withdrawn."""
        return self.filter(accepted_at=None, withdrawn_at=None)

    def working(self) -> InvitationQuerySet:
        """Those whose link has not run out either."""
        return self.unanswered().filter(expires_at__gt=timezone.now())


class Invitation(models.Model):
    """Whom a city has asked to work for it. The address is deleted some time after the invitation has ended."""

    team = models.ForeignKey(Team, models.CASCADE, related_name="invitations", verbose_name=_("role"))
    email = models.EmailField(
        _("e-mail address"),
        max_length=LONGEST,
        help_text=_("The person's own work address. The link works for whoever reads this mailbox."),
    )
    language = models.CharField(_("language of the mail"), max_length=10, default="fi")
    until = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("The role ends by itself after this day. Empty: it goes on.")
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, editable=False)
    expires_at = models.DateTimeField(editable=False)
    accepted_at = models.DateTimeField(null=True, editable=False)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, editable=False)

    objects: Any = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.team}: {self.email}"

    def renew(self) -> str:
        """Give it a new link, which is known only now, and 7 days from now; the old one leads nowhere. Not saved."""
        token = token_urlsafe(32)
        self.token_hash, self.expires_at = digest(token), timezone.now() + VALID
        return token

    @property
    def role_name(self) -> Any:
        return ROLE_NAMES[self.team.role]

    @property
    def state(self) -> str:
        """'waiting', 'accepted', 'withdrawn', 'expired', or 'lapsed': whoever invited may no longer do so."""
        if self.accepted_at:
            return "accepted"
        if self.withdrawn_at:
            return "withdrawn"
        if self.expires_at <= timezone.now():
            return "expired"
        if self.until and self.until < timezone.localdate():
            return "expired"
        return "waiting" if self.invited_by and may_manage(self.invited_by, self.team) else "lapsed"

    @property
    def state_label(self) -> Any:
        """The same for staff to read, of an invitation that nobody has answered."""
        if self.state == "waiting":
            return _("waiting for an answer") if self.sent_at else _("the mail could not be sent")
        return _("expired") if self.state == "expired" else _("the inviter's own role has ended")
