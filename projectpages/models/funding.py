"""Who pays for a project, and how much as far as anybody knows."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from cms.models import BasePage
from projectpages.choices import Fund

KOHESIO = "https://kohesio.ec.europa.eu/en/projects/"
# A typed rate may be rounded to a whole percentage point.
TOLERANCE = Decimal("0.5")


def sum_field(label: Any, **options: Any) -> models.DecimalField:
    """A sum in euros, empty when it is not known."""
    options |= {"max_digits": 12, "decimal_places": 2, "validators": [MinValueValidator(0)]}
    return models.DecimalField(label, null=True, blank=True, **options)


def support_exceeds(support: Decimal | None, total: Decimal | None) -> bool:
    """Whether the support is larger than what it supports."""
    return support is not None and total is not None and support > total


class Funding(BasePage):
    """A project's fund, authority and sums. What is not known stays empty and is never guessed."""

    fund = models.CharField(_("fund"), max_length=8, choices=Fund.choices, blank=True)
    authority = models.ForeignKey(
        "people.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("funding authority"),
        help_text=_("The authority that granted the money."),
    )
    priority_axis = models.CharField(
        _("priority axis"),
        max_length=4,
        blank=True,
        validators=[RegexValidator(r"^\d{1,2}$", _("Give the number of the priority axis, for example 2."))],
        help_text=_("Its number in the structural funds programme, for example 2."),
    )
    objective = models.CharField(
        _("specific objective"),
        max_length=6,
        blank=True,
        validators=[RegexValidator(r"^\d{1,2}\.\d{1,2}$", _("Give the number of the objective, for example 4.1."))],
        help_text=_("Its number in the structural funds programme, for example 4.1."),
    )
    total_cost = sum_field(_("total cost (€)"), help_text=_("Empty: not known."))
    eu_support = sum_field(_("EU support (€)"), help_text=_("Empty: not known."))
    eu_rate = models.DecimalField(
        _("EU rate (%)"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text=_("Empty: follows from the sums."),
    )
    funding_remark = models.CharField(
        _("remark on the sums"), max_length=200, blank=True, help_text=_("For example their source, or “about”.")
    )
    kohesio_id = models.CharField(
        _("Kohesio identifier"),
        max_length=20,
        blank=True,
        validators=[RegexValidator(r"^Q\d+$", _("The identifier is Q and digits, for example Q3749303."))],
        help_text=_("From the project's address in kohesio.ec.europa.eu, for example Q3749303."),
    )
    intervention = models.CharField(
        _("category of intervention"),
        max_length=200,
        blank=True,
        help_text=_("Its code and name as in the decision, for the list of operations that EU law asks for."),
    )
    postcode = models.CharField(
        _("postcode of the operation"),
        max_length=5,
        blank=True,
        validators=[RegexValidator(r"^\d{5}$", _("Give the five digits of the postcode, for example 20100."))],
        help_text=_("Where the project works, for the same list. Empty: the city regions say it."),
    )
    contractors = models.CharField(
        _("contractors"),
        max_length=400,
        blank=True,
        help_text=_("Companies that the project bought from by public procurement, with commas, for the same list."),
    )

    funding_panel = MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("fund"), FieldPanel("authority")]),
            FieldRowPanel([FieldPanel("priority_axis"), FieldPanel("objective"), FieldPanel("kohesio_id")]),
            FieldRowPanel([FieldPanel("total_cost"), FieldPanel("eu_support"), FieldPanel("eu_rate")]),
            FieldPanel("funding_remark"),
            FieldRowPanel([FieldPanel("intervention"), FieldPanel("postcode")]),
            FieldPanel("contractors"),
        ],
        heading=_("Funding"),
    )

    class Meta:
        abstract = True

    @property
    def funds(self) -> tuple[Fund, ...]:
        """The EU funds that pay: none, one or two."""
        return Fund.parts_of(self.fund)

    @property
    def rate(self) -> Decimal | None:
        """The EU's share in per cent: the typed one, else what the sums say to one decimal; None when not known."""
        if self.eu_rate is not None:
            return self.eu_rate
        computed = self._computed_rate()
        return computed.quantize(Decimal("0.1"), ROUND_HALF_UP) if computed is not None else None

    @property
    def kohesio_url(self) -> str:
        """The project in the EU's own register of cohesion policy; '' without its identifier."""
        return f"{KOHESIO}{self.kohesio_id}" if self.kohesio_id else ""

    def funding_errors(self) -> dict[str, Promise]:
        """What is wrong, by field."""
        if support_exceeds(self.eu_support, self.total_cost):
            return {"eu_support": _("The EU support is larger than the total cost.")}
        computed = self._computed_rate()
        if computed is not None and self.eu_rate is not None and abs(computed - self.eu_rate) > TOLERANCE:
            return {"eu_rate": _("The rate does not follow from the sums. Correct one of them, or leave this empty.")}
        return {}

    def _computed_rate(self) -> Decimal | None:
        if self.eu_support is None or not self.total_cost:
            return None
        return Decimal(self.eu_support) / Decimal(self.total_cost) * 100
