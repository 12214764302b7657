"""What visitors say about pages."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.usefulness.forms import LONGEST_COMMENT


class Opinion(models.Model):
    """One visitor's answer. No address, no browser, no time of day: nothing here tells who it was."""

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="opinions", verbose_name=_("page")
    )
    useful = models.BooleanField(_("useful"))
    comment = models.TextField(_("comment"), blank=True, max_length=LONGEST_COMMENT)
    day = models.DateField(_("day"), default=timezone.localdate, editable=False)

    class Meta:
        verbose_name = _("opinion about a page")
        verbose_name_plural = _("opinions about pages")
        ordering = ["-day", "-pk"]

    def __str__(self) -> str:
        answer = gettext("yes") if self.useful else gettext("no")
        return f"{self.page}: {answer}"


def forget_old_comments() -> int:
    """Delete comments after some time, for people write what they like; the counts stay. Returns how many."""
    kept = timedelta(days=settings.KEPT_DAYS["opinions"])
    old = Opinion.objects.filter(day__lt=timezone.localdate() - kept).exclude(comment="")
    return old.update(comment="")
