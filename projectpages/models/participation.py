"""Who takes part in a project, in which city's region."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.cities import city_choices
from projectpages.choices import Role
from projectpages.models.funding import sum_field, support_exceeds


class Participation(TranslatableMixin, Orderable):
    """One organisation's part in a project. The city is named by its key, never by a language's page."""

    page = ParentalKey("projectpages.ProjectPage", on_delete=models.CASCADE, related_name="participations")
    organisation = models.ForeignKey(
        "people.Organisation",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("organisation"),
    )
    role = models.CharField(_("role"), max_length=12, choices=Role.choices, default=Role.PARTNER)
    city = models.CharField(
        _("city region"),
        max_length=40,
        blank=True,
        choices=city_choices,
        help_text=_(
            "The region in which the organisation works; the project then shows on that city's pages. "
            "Empty: outside the six regions."
        ),
    )
    is_city_itself = models.BooleanField(
        _("the city itself"), default=False, help_text=_("Tick when the organisation is the city, not another one.")
    )
    local_text = models.TextField(
        _("what is done locally"), blank=True, max_length=600, help_text=_("One or two sentences.")
    )
    contact = models.ForeignKey(
        "people.Person",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("local contact"),
    )

    total_cost = sum_field(_("its share of the cost (€)"), help_text=_("Empty: not known."))
    eu_support = sum_field(_("its share of the EU support (€)"), help_text=_("Empty: not known."))

    panels = [
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("role"), FieldPanel("city")]),
        FieldPanel("is_city_itself"),
        FieldPanel("local_text"),
        FieldPanel("contact"),
        FieldRowPanel([FieldPanel("total_cost"), FieldPanel("eu_support")]),
    ]
    translatable_fields = [
        TranslatableField("local_text"),
        *(
            SynchronizedField(name, overridable=False)
            for name in ("organisation", "role", "city", "is_city_itself", "contact", "total_cost", "eu_support")
        ),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("participant")
        verbose_name_plural = _("participants")

    def __str__(self) -> str:
        return f"{self.organisation} ({self.get_role_display()})"

    def clean(self) -> None:
        super().clean()
        if support_exceeds(self.eu_support, self.total_cost):
            raise ValidationError({"eu_support": _("The EU support is larger than the total cost.")})
