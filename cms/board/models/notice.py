"""What somebody is told by mail: written down before it is mailed, so that nothing is told twice."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Notice(models.Model):
    """One thing about one translation, for one person. `occasion` tells two events of a kind apart."""

    class Kind(models.TextChoices):
        """Why the mail comes, in the order in which it is told."""

        DUE_TODAY = "due_today", _("Due today")
        DUE_TOMORROW = "due_tomorrow", _("Due tomorrow")
        ASSIGNED = "assigned", _("Assigned to you")
        SENT = "sent", _("New to translate")
        CHANGED = "changed", _("The page has changed")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, editable=False, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind.choices, editable=False)
    translation_key = models.UUIDField(editable=False)
    locale = models.ForeignKey("wagtailcore.Locale", models.CASCADE, editable=False, related_name="+")
    occasion = models.CharField(max_length=40, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    # The mail that took it along, and when: taken before it is sent, given back when sending fails.
    mail = models.UUIDField(null=True, editable=False)
    mailed_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("notice about a translation")
        verbose_name_plural = _("notices about translations")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "kind", "translation_key", "locale", "occasion"], name="nothing_is_told_twice"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.kind} {self.translation_key}"
