"""What visitors fill in."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from citypages.duties.tasks import announce
from cms.forms import SafeForm
from cms.frame import SiteFrame

if TYPE_CHECKING:
    from citypages.duties.models import AccessibilityFeedback, AccessibilityStatementPage


class AccessibilityFeedbackForm(SafeForm):
    """What could not be used. Name and e-mail only for those who want an answer."""

    prefix = "feedback"

    message = forms.CharField(
        label=_("What is not accessible?"),
        help_text=_("Tell what you tried to do and what stopped you. Also your browser or aid, if you know it."),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Write what is not accessible.")},
    )
    address = forms.CharField(
        label=_("On which page?"),
        help_text=_("The page’s name or address."),
        required=False,
        max_length=500,
    )
    name = forms.CharField(
        label=_("Your name"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Your e-mail"),
        help_text=_("We need it to answer you."),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _("Write the e-mail address as in name@example.fi.")},
    )

    def store(self, statement: "AccessibilityStatementPage") -> "AccessibilityFeedback":
        """Make a ticket of it and tell the unit."""
        city = SiteFrame(self.request, statement).city
        fields: dict[str, Any] = {name: self.cleaned_data[name] for name in ("message", "address", "name", "email")}
        ticket = statement.feedback.create(city=city.slug if city else "", **fields)
        announce.enqueue(ticket.pk)
        return ticket
