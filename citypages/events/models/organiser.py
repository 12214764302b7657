"""Who arranges an event."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField


class EventOrganiser(TranslatableMixin, Orderable):
    """An organiser of an event: one of the organisations, or a name that is written here only."""

    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="organisers")
    organisation = models.ForeignKey(
        "people.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("organisation"),
    )
    name = models.CharField(
        _("other name"), max_length=160, blank=True, help_text=_("When the organiser is not among the organisations.")
    )

    panels = [FieldPanel("organisation"), FieldPanel("name")]
    translatable_fields = [TranslatableField("name"), SynchronizedField("organisation", overridable=False)]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("organiser")
        verbose_name_plural = _("organisers")

    def __str__(self) -> str:
        return str(self.organisation.name) if self.organisation else self.name

    def clean(self) -> None:
        super().clean()
        if self.organisation_id and self.name:
            raise ValidationError({"name": _("Choose an organisation or write a name, not both.")})
        if not self.organisation_id and not self.name:
            raise ValidationError({"organisation": _("Choose an organisation, or write a name below.")})
