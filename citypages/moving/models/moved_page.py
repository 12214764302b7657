"""A page of a source, what it was recognised as, what the editor chose, and what the import made of it."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class MovedPage(models.Model):
    """One page that came in. After KEPT_DAYS what it says is emptied; what lasts tells the same source again."""

    move = models.ForeignKey(
        "citymoving.Move", on_delete=models.CASCADE, related_name="pages", verbose_name=_("import")
    )
    name = models.CharField(_("source"), max_length=300, blank=True)
    key = models.CharField(max_length=64, editable=False, db_index=True)  # of section and name: the same source again
    digest = models.CharField(max_length=64, editable=False)  # of what it says
    source = models.JSONField(default=dict, editable=False)
    recognised = models.JSONField(default=dict, editable=False)
    choices = models.JSONField(_("choices"), default=dict, blank=True)
    report = models.JSONField(default=dict, editable=False)
    page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("page"),
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision", on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    before = models.ForeignKey(  # the draft that it wrote over
        "wagtailcore.Revision", on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    made = models.BooleanField(default=False, editable=False)
    updated = models.BooleanField(default=False, editable=False)
    translation_of = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="editions",
        verbose_name=_("edition of"),
    )

    class Meta:
        verbose_name = _("imported page")
        verbose_name_plural = _("imported pages")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name or str(_("imported page"))

    @property
    def is_kept(self) -> bool:
        """Whether its words are still here."""
        return bool(self.source)

    @property
    def page_type(self) -> str:
        """As chosen, else as the import says, else as recognised."""
        chosen: Any = self.choices.get("type")
        return chosen or self.move.page_type or self.recognised.get("page_type") or "content"


class MovedAttachment(models.Model):
    """A picture or document of such a page, until the draft is saved or the import forgotten."""

    moved_page = models.ForeignKey(
        "citymoving.MovedPage", on_delete=models.CASCADE, editable=False, related_name="attachments"
    )
    piece = models.PositiveIntegerField(editable=False)  # number of the source's piece
    name = models.CharField(max_length=200, blank=True, editable=False)
    content = models.BinaryField(blank=True, default=b"")

    class Meta:
        verbose_name = _("attachment of an imported page")
        verbose_name_plural = _("attachments of imported pages")
        ordering = ["piece"]

    def __str__(self) -> str:
        return self.name


class MovedThing(models.Model):
    """What else an import made: undoing it removes these where nobody else uses them."""

    class Kind(models.TextChoices):
        """What it is; `thing` is the key of its row."""

        IMAGE = "image", _("picture")
        DOCUMENT = "document", _("document")
        REDIRECT = "redirect", _("short address")
        PERSON = "person", _("person")
        ORGANISATION = "organisation", _("organisation")
        TEXT = "text", _("translated text")

    moved_page = models.ForeignKey(
        "citymoving.MovedPage", on_delete=models.CASCADE, editable=False, related_name="things"
    )
    kind = models.CharField(max_length=12, choices=Kind, editable=False)
    thing = models.PositiveBigIntegerField(editable=False)  # key of the row

    class Meta:
        verbose_name = _("thing made by an import")
        verbose_name_plural = _("things made by imports")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.thing}"
