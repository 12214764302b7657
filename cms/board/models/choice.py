"""Which mails about translations somebody wants."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class MailChoice(models.Model):
    """A user's own choice, made in her account settings; all mails for who has not chosen."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, editable=False, related_name="+")
    work = models.BooleanField(
        _("new translations"),
        default=True,
        help_text=_("At once, when a page is assigned to you or sent for translation in your section."),
    )
    changes = models.BooleanField(
        _("changed pages"), default=True, help_text=_("Once a day: pages that have to be translated anew in part.")
    )
    due = models.BooleanField(_("due dates"), default=True, help_text=_("The day before and on the day."))

    class Meta:
        verbose_name = _("choice of mails about translations")
        verbose_name_plural = _("choices of mails about translations")

    def __str__(self) -> str:
        return str(self.user)

    @classmethod
    def of(cls, user: Any) -> "MailChoice":
        """The user's choice, not stored yet for who has never chosen."""
        return cls.objects.filter(user=user).first() or cls(user=user)
