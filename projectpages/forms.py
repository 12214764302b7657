"""The form of a project."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.forms import WagtailAdminPageForm

MIN_CITIES = 2


class ProjectPageForm(WagtailAdminPageForm):
    """Checks what a project's participants add up to: their shares, and their cities. Drafts are left alone.

    Fewer than two cities are only warned about; a tick overrules it.
    """

    def clean(self) -> dict:
        cleaned = super().clean()
        participations = self.formsets.get("participations")
        if self.is_deferred_validation or participations is None:
            return cleaned
        participations.is_valid()
        forms = [form.cleaned_data for form in participations.forms if hasattr(form, "cleaned_data")]
        rows = [row for row in forms if not row.get("DELETE")]
        self._check_shares(cleaned, rows)
        if not cleaned.get("few_cities_confirmed"):
            self._check_cities(rows)
        return cleaned

    def _check_shares(self, cleaned: dict, rows: list[dict]) -> None:
        for name, message in (
            ("total_cost", _("The participants’ shares are more than the total cost.")),
            ("eu_support", _("The participants’ shares are more than the EU support.")),
        ):
            whole, shares = cleaned.get(name), sum((row.get(name) or Decimal(0) for row in rows), Decimal(0))
            if whole is not None and shares > whole:
                self.add_error(name, message)

    def _check_cities(self, rows: list[dict]) -> None:
        cities = {row["city"] for row in rows if row.get("city")}
        if len(cities) < MIN_CITIES:
            message = ngettext(
                "Participants from %(count)s city only; 6Aika projects have them from at least two. "
                "Add participants, or tick this box to publish anyway.",
                "Participants from %(count)s cities; 6Aika projects have them from at least two. "
                "Add participants, or tick this box to publish anyway.",
                len(cities),
            )
            self.add_error("few_cities_confirmed", message % {"count": len(cities)})
