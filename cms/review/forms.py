"""Forms of guests, and of those who ask them."""

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from cms.forms import SafeForm
from cms.review.models import GuestReview

LONGEST = timedelta(days=90)


class GuestCommentForm(SafeForm):
    """Words about one part. The link keeps robots out, so nobody is asked to be slow."""

    prefix = "comment"
    fastest = 0
    limit = (60, 600)

    text = forms.CharField(label=_("Your comment"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))


class AnswerForm(SafeForm):
    """The answer as a whole."""

    prefix = "answer"
    fastest = 0
    limit = (20, 600)

    choice = forms.ChoiceField(
        label=_("What do you say to the page?"),
        choices=[
            (GuestReview.Answer.APPROVED, _("It may be published")),
            (GuestReview.Answer.CHANGES, _("It needs changes")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two.")},
    )
    text = forms.CharField(
        label=_("In your own words"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


class AskForm(forms.ModelForm):
    """Whom to ask, and until when."""

    class Meta:
        model = GuestReview
        fields = ("guest_name", "guest_email", "message", "expires_on")
        widgets = {"message": forms.Textarea(attrs={"rows": 3}), "expires_on": AdminDateInput}

    def clean_expires_on(self) -> Any:
        """Today at the earliest, in 90 days at the latest."""
        day, today = self.cleaned_data["expires_on"], timezone.localdate()
        if not today <= day <= today + LONGEST:
            raise ValidationError(_("Choose a day from today on, at most 90 days ahead."))
        return day
