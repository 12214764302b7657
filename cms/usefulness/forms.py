"""The form at the foot of a page."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.forms import SafeForm

LONGEST_COMMENT = 500
ANSWERS = [("yes", _("Yes")), ("no", _("No"))]


class UsefulForm(SafeForm):
    """Yes or no, and a comment for those who like. The answers are the buttons that send it."""

    prefix = "useful"
    limit = (10, 600)

    answer = forms.ChoiceField(
        label="", choices=ANSWERS, widget=forms.RadioSelect, error_messages={"required": _("Choose yes or no.")}
    )
    comment = forms.CharField(
        label=_("What was good or what was missing?"),
        help_text=_("Please write nothing about yourself or others: nobody can answer you."),
        required=False,
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    @property
    def opinion(self) -> dict[str, Any]:
        """The answer as it is stored."""
        return {"useful": self.cleaned_data["answer"] == "yes", "comment": self.cleaned_data["comment"]}
