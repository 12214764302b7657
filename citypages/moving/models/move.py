"""One import."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.moving.parts import PAGE_TYPES

TYPE_NAMES = {
    "city": _("city page"),
    "programme": _("programme page"),
    "news": _("article"),
    "event": _("event"),
    "project": _("project"),
    "content": _("content page"),
}


def type_choices() -> list[tuple[str, str]]:
    """What a source can be, in words."""
    return [(key, str(TYPE_NAMES[key])) for key in PAGE_TYPES]


class Move(models.Model):
    """Files or texts that somebody brought in together, and where they belong."""

    class State(models.TextChoices):
        """How far it has come."""

        READING = "reading", _("being read")
        READY = "ready", _("ready to be looked at")
        SAVING = "saving", _("being saved")
        SAVED = "saved", _("saved as drafts")
        UNDONE = "undone", _("taken back")
        FAILED = "failed", _("could not be read")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        editable=False,
        verbose_name=_("by"),
    )
    section = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("site"),
        help_text=_("The front page of the site that the pages belong to."),
    )
    begun_at = models.DateTimeField(_("begun"), default=timezone.now, editable=False, db_index=True)
    fetch = models.BooleanField(
        _("fetch pictures and documents"), default=False, help_text=_("From the public addresses that the pages name.")
    )
    page_type = models.CharField(
        _("what it is"), max_length=12, blank=True, choices=type_choices, help_text=_("Empty: as recognised.")
    )
    edition_of = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("edition of"),
        help_text=_("The Finnish page that the source is the English edition of."),
    )
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.READING, editable=False)
    done = models.PositiveIntegerField(_("files read"), default=0, editable=False)
    total = models.PositiveIntegerField(_("files"), default=0, editable=False)
    error = models.CharField(_("why not"), max_length=500, blank=True, editable=False)

    class Meta:
        verbose_name = _("import of pages")
        verbose_name_plural = _("imports of pages")
        ordering = ["-begun_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.section.title}: {timezone.localtime(self.begun_at):%-d.%-m.%Y %H.%M}"

    @property
    def city_key(self) -> str:
        """The city whose site it is; '' for the programme."""
        return getattr(self.section.specific, "city_key", "")
