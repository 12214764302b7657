"""What a person is for, where, and how long."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from cms.cities import city_by_slug, city_choices
from cms.languages.fields import PerLanguageField


class ContactRole(Orderable):
    """One role of one person: coordinator of a city, or contact of a project."""

    class Kind(models.TextChoices):
        COORDINATOR = "coordinator", _("City coordinator")
        PROJECT = "project", _("Contact of a project")
        PROGRAMME = "programme", _("Programme office")

    person = ParentalKey("people.Person", on_delete=models.CASCADE, related_name="roles")
    kind = models.CharField(_("role"), max_length=20, choices=Kind.choices, default=Kind.COORDINATOR)
    city = models.CharField(
        _("city"), max_length=40, blank=True, choices=city_choices, help_text=_("Needed for a city coordinator.")
    )
    project = models.ForeignKey(
        "projectpages.ProjectPage",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="contact_roles",
        verbose_name=_("project"),
        help_text=_("Needed for a contact of a project. Choose the Finnish page."),
    )
    scope = PerLanguageField(
        _("scope"), max_length=120, help_text=_("For example: national network, or Oulu's part of the project.")
    )
    start = models.DateField(_("start"), null=True, blank=True)
    end = models.DateField(_("last day"), null=True, blank=True)
    ended = models.BooleanField(_("the role has ended"), default=False, help_text=_("Contact details are then hidden."))

    panels = [
        FieldPanel("kind"),
        FieldPanel("city"),
        PageChooserPanel("project"),
        FieldPanel("scope"),
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
        FieldPanel("ended"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("role")
        verbose_name_plural = _("roles")

    def __str__(self) -> str:
        place = city_by_slug(self.city) or self.project or ""
        return f"{self.get_kind_display()} {place}".strip()

    def is_current(self, today: date | None = None) -> bool:
        """Whether the role lasts on this day (default: today in Helsinki)."""
        today = today or timezone.localdate()
        return (self.start is None or self.start <= today) and not self.has_ended(today)

    def has_ended(self, today: date | None = None) -> bool:
        """Whether the role is over: marked as such, or its last day has passed."""
        return self.ended or (self.end is not None and self.end < (today or timezone.localdate()))

    def clean(self) -> None:
        errors = {}
        if self.kind == self.Kind.COORDINATOR and not self.city:
            errors["city"] = _("Choose the city that this person coordinates.")
        if self.kind == self.Kind.PROJECT and not self.project_id:
            errors["project"] = _("Choose the project that this person is the contact of.")
        if self.ended and not self.end:
            errors["end"] = _("An ended role needs its last day.")
        if self.start and self.end and self.end < self.start:
            errors["end"] = _("The last day is before the start.")
        if errors:
            raise ValidationError(errors)
