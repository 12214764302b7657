"""Feedback on accessibility: each is a ticket with a due date."""

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from cms.cities import city_choices
from cms.formats import short_date

ANSWER_WITHIN = timedelta(days=14)  # Act 306/2019: without delay, at the latest in 14 days


def two_weeks_from_now() -> date:
    """The last day for an answer."""
    return timezone.localdate() + ANSWER_WITHIN


class AccessibilityFeedback(models.Model):
    """What somebody could not use, and until when they must be answered. Deleted a year after the answer."""

    class State(models.TextChoices):
        """Whether an answer is still owed."""

        OPEN = "open", _("Open")
        ANSWERED = "answered", _("Answered")

    message = models.TextField(_("message"), max_length=4000)
    address = models.CharField(_("page concerned"), max_length=500, blank=True)
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    statement = models.ForeignKey(
        "duties.AccessibilityStatementPage",
        on_delete=models.SET_NULL,
        null=True,
        related_name="feedback",
        editable=False,
        verbose_name=_("statement"),
    )
    city = models.CharField(_("city"), max_length=40, blank=True, choices=city_choices, editable=False)
    received = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    due = models.DateField(_("answer by"), default=two_weeks_from_now, editable=False)
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.OPEN)
    answered = models.DateField(_("answered on"), null=True, editable=False)

    panels = [
        *(FieldPanel(name, read_only=True) for name in ("message", "address", "name", "email", "received", "due")),
        FieldPanel("state"),
    ]

    class Meta:
        verbose_name = _("feedback on accessibility")
        verbose_name_plural = _("feedback on accessibility")
        ordering = ["due", "pk"]

    def __str__(self) -> str:
        return Truncator(self.message).chars(60)

    def save(self, *args: object, **kwargs: object) -> None:
        """Remember the day on which it was marked as answered."""
        self.answered = (self.answered or timezone.localdate()) if self.state == self.State.ANSWERED else None
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments, handed on

    @property
    def is_overdue(self) -> bool:
        """Whether the last day for an answer has gone by without one."""
        return self.state == self.State.OPEN and self.due < timezone.localdate()

    def due_text(self) -> str:
        """The due date, and whether it has gone by."""
        late = gettext("overdue") if self.is_overdue else ""
        return " – ".join(filter(None, [short_date(self.due), late]))

    due_text.short_description = _("answer by")  # type: ignore[attr-defined]  # Django's way to name a column
    due_text.admin_order_field = "due"  # type: ignore[attr-defined]  # and to order by it


def forget_old_feedback() -> int:
    """Delete what was answered long ago, and anything that is older still (KEPT_DAYS). Returns how many."""
    after_answer = timedelta(days=settings.KEPT_DAYS["feedback_answered"])
    at_most = timedelta(days=settings.KEPT_DAYS["feedback"])
    done = AccessibilityFeedback.objects.filter(answered__lt=timezone.localdate() - after_answer)
    old = AccessibilityFeedback.objects.filter(received__lt=timezone.now() - at_most)
    return (done | old).delete()[0]
