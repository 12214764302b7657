"""Forms: inviting, a role's last day, and a new account."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.forms import SetPasswordMixin
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from cms.access.models import Team
from cms.staff import inviting
from cms.staff.accepting import accounts_of, free_name
from cms.staff.models import Invitation, RoleTerm
from cms.staff.reach import ROLE_NAMES, WHAT_THEY_DO, managed_teams

TOO_FAST = _("You have sent many invitations within an hour. Please go on after a while.")


class RoleChoice(forms.ModelChoiceField):
    """One of a city's roles, each with what it may do."""

    def label_from_instance(self, obj: Team) -> str:
        return f"{str(ROLE_NAMES[obj.role]).capitalize()}: {WHAT_THEY_DO[obj.role]}"


class InviteForm(forms.ModelForm):
    """Whom to invite to which of the roles that `inviter` gives in `city`. It says nothing of accounts elsewhere."""

    team = RoleChoice(Team.objects.none(), label=_("Role"), empty_label=None, widget=forms.RadioSelect, blank=False)

    class Meta:
        model = Invitation
        fields = ("email", "team", "language", "until")
        widgets = {"until": AdminDateInput, "language": forms.Select}

    def __init__(self, *args: Any, inviter: User, city: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.inviter = inviter
        self.fields["team"].queryset = managed_teams(inviter).filter(city=city)  # type: ignore[attr-defined]  # RoleChoice
        self.fields["language"] = forms.ChoiceField(
            label=_("Language of the mail"), choices=settings.WAGTAILADMIN_PERMITTED_LANGUAGES
        )

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()

    def clean_until(self) -> Any:
        return not_over(self.cleaned_data["until"])

    def clean(self) -> dict[str, Any]:
        """Only what stands in the city's own list is ever said of an address."""
        values = super().clean() or self.cleaned_data
        email, team = values.get("email"), values.get("team")
        if email and team:
            holders = {user.pk for user in accounts_of(email)}
            if holders and team.group.user_set.filter(pk__in=holders).exists():
                self.add_error("email", _("This person has the role already."))
            elif Invitation.objects.working().filter(team=team, email=email).exists():
                self.add_error("email", _("This address has been invited already. You can send the mail again."))
        if inviting.is_too_fast(self.inviter):
            raise ValidationError(TOO_FAST)
        return values


class LastDayForm(forms.ModelForm):
    """Until when somebody has a role."""

    class Meta:
        model = RoleTerm
        fields = ("until",)
        widgets = {"until": AdminDateInput}

    def clean_until(self) -> Any:
        return not_over(self.cleaned_data["until"])


class AccountForm(SetPasswordMixin, forms.ModelForm):
    """Name and password of somebody who accepts an invitation. The address is the invitation's."""

    first_name = forms.CharField(label=_("First name"), max_length=150)
    last_name = forms.CharField(label=_("Last name"), max_length=150)
    password1, password2 = SetPasswordMixin.create_password_fields()

    class Meta:
        model = User
        fields = ("first_name", "last_name")

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.email, self.instance.username = email, free_name(email)

    def clean(self) -> dict[str, Any]:
        self.validate_passwords()
        return super().clean() or self.cleaned_data

    def _post_clean(self) -> None:
        """The password is compared with name and address, which are known only now (as Django's own form does)."""
        super()._post_clean()  # type: ignore[misc]  # of django.forms.models.BaseModelForm
        self.validate_password_for_user(self.instance)

    def new_user(self) -> User:
        """The user with her password, not saved."""
        return self.set_password_and_save(self.instance, commit=False)


def not_over(day: Any) -> Any:
    """The day, if it is today or later, or none. Raises ValidationError."""
    if day and day < timezone.localdate():
        raise ValidationError(_("Choose a day from today on."))
    return day
