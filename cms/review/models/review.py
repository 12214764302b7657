"""A draft shown to a guest: one link, one revision, one answer."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

VALID = timedelta(days=14)


def in_two_weeks() -> date:
    """The day until which a link works unless somebody says otherwise."""
    return timezone.localdate() + VALID


def digest(token: str) -> str:
    """What is stored of a link's token: SHA-256 in hexadecimal. The token is 256 random bits, so no salt is needed."""
    return sha256(token.encode()).hexdigest()


class GuestReviewQuerySet(models.QuerySet):
    """Reviews by how they stand."""

    def waiting(self) -> GuestReviewQuerySet:
        """Those whose link works."""
        return self.filter(answer="", withdrawn_at=None, expires_on__gte=timezone.localdate())

    def ended_before(self, day: date) -> GuestReviewQuerySet:
        """Those answered, withdrawn or expired before a day."""
        return self.filter(Q(answered_at__date__lt=day) | Q(withdrawn_at__date__lt=day) | Q(expires_on__lt=day))


class GuestReview(models.Model):
    """What a guest was asked and has answered. Name and address are deleted some time after it has ended."""

    class Answer(models.TextChoices):
        """What the guest says in the end."""

        APPROVED = "approved", _("approved")
        CHANGES = "changes", _("asked for changes")

    page = models.ForeignKey(
        "wagtailcore.Page", models.CASCADE, related_name="guest_reviews", editable=False, verbose_name=_("page")
    )
    revision = models.ForeignKey("wagtailcore.Revision", models.CASCADE, related_name="+", editable=False)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    guest_name = models.CharField(
        _("guest's name"), max_length=100, help_text=_("Stands beside the guest's comments. Deleted after the review.")
    )
    guest_email = models.EmailField(
        _("guest's e-mail address"),
        blank=True,
        help_text=_("The link is sent there. Without an address you get the link to pass on yourself."),
    )
    message = models.TextField(
        _("message"), blank=True, max_length=1000, help_text=_("What the guest should look at. Shown above the draft.")
    )
    expires_on = models.DateField(
        _("last day of the link"), default=in_two_weeks, help_text=_("The link works until the end of this day.")
    )
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    opened_at = models.DateTimeField(null=True, editable=False)
    withdrawn_at = models.DateTimeField(null=True, editable=False)
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True, editable=False)
    answer_text = models.TextField(blank=True, editable=False)
    answered_at = models.DateTimeField(null=True, editable=False)

    objects: Any = GuestReviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("guest review")
        verbose_name_plural = _("guest reviews")
        ordering = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.page}: {self.guest}"

    @property
    def guest(self) -> str:
        """The guest's name, or what is left of it in the reader's language."""
        return self.guest_name or translation.gettext("Guest")

    @property
    def state(self) -> str:
        """'waiting', 'answered', 'withdrawn' or 'expired'."""
        if self.answer:
            return "answered"
        if self.withdrawn_at:
            return "withdrawn"
        return "expired" if self.expires_on < timezone.localdate() else "waiting"

    @property
    def state_label(self) -> str:
        """The same for staff to read."""
        labels = {
            "waiting": translation.gettext("opened") if self.opened_at else translation.gettext("not opened yet"),
            "answered": self.get_answer_display(),
            "withdrawn": translation.gettext("withdrawn"),
            "expired": translation.gettext("expired"),
        }
        return labels[self.state]

    @property
    def is_outdated(self) -> bool:
        """Whether the draft has changed since the revision that the guest sees."""
        return self.page.latest_revision_id != self.revision_id

    @property
    def language(self) -> str:
        """The language that the guest is spoken to: the page's."""
        return self.page.locale.language_code
