"""The form of a city's part."""

from decimal import Decimal
from hashlib import sha256
from typing import Any

from django import forms
from django.db.models import Sum
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.snippets.widgets import AdminSnippetChooser

from cms.people.models import Person
from projectpages.models import Participation
from projectpages.parts.saving import ATTRIBUTES, FIELDS, values_of


class PartForm(WagtailAdminModelForm):
    """What a city keeps of its row. The organisation, its role and its city are the lead's to say.

    `seen` tells which words the form was opened with: what was changed since is shown and never written over unread.
    """

    data: Any

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Participation
        fields = FIELDS
        widgets = {"local_text": forms.Textarea(attrs={"rows": 5}), "contact": AdminSnippetChooser(Person)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.current = values_of(self.instance)
        self.is_stale = False
        self.initial["seen"] = self.fields["seen"].initial = mark(self.current)

    @property
    def values(self) -> dict[str, Any]:
        """What was typed, as the row stores it."""
        return {name: getattr(self.instance, name) for name in ATTRIBUTES}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("seen") != mark(self.current):
            self.is_stale = True
            shown = self.data.copy()
            shown["seen"] = mark(self.current)
            self.data = shown
            self.add_error(
                None,
                _(
                    "Somebody has changed this part since you opened it. What is saved now stands below; your own "
                    "words are still in the form. Save again to keep yours."
                ),
            )
        for name, message in (
            ("total_cost", _("The participants’ shares are more than the total cost.")),
            ("eu_support", _("The participants’ shares are more than the EU support.")),
        ):
            whole, share = getattr(self.instance.page, name), cleaned.get(name)
            if whole is not None and share is not None and self._others(name) + share > whole:
                self.add_error(name, message)
        return cleaned

    def _others(self, name: str) -> Decimal:
        rows = Participation.objects.filter(page=self.instance.page_id).exclude(pk=self.instance.pk)
        return rows.aggregate(sum=Sum(name))["sum"] or Decimal(0)


def mark(values: dict[str, Any]) -> str:
    """A short name for values, the same whenever they are; sums as the database writes them."""
    parts = [f"{value:.2f}" if isinstance(value, Decimal) else repr(value) for value in values.values()]
    return sha256("\n".join(parts).encode()).hexdigest()[:24]
