"""Which statements have been asked to be reviewed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReviewReminder(models.Model):
    """When a statement's unit was last reminded of the yearly review."""

    statement = models.OneToOneField(
        "duties.AccessibilityStatementPage",
        on_delete=models.CASCADE,
        related_name="reminder",
        editable=False,
        verbose_name=_("statement"),
    )
    day = models.DateField(_("day"), editable=False)

    class Meta:
        verbose_name = _("review reminder")
        verbose_name_plural = _("review reminders")

    def __str__(self) -> str:
        return f"{self.statement}: {self.day}"
