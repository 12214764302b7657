"""What is asked before anything about the second step changes."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cms.factors import codes, passkeys
from cms.factors.duty import has_second_step
from cms.factors.models import Factor
from cms.guesses.limits import count_guess, forgive
from cms.guesses.words import too_many

ONE_TIME = {"autocomplete": "one-time-code", "inputmode": "numeric", "autocapitalize": "none", "spellcheck": "false"}


class PasswordAgainForm(forms.Form):
    """Asks for the password of who is logged in, as somebody else may sit there now. Not of who sets up the first
    second step, right after logging in, nor of who has no password."""

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        user: Any = request.user
        if user.has_usable_password() and has_second_step(user):
            widget = forms.PasswordInput(attrs={"autocomplete": "current-password"})
            self.fields["password"] = forms.CharField(label=_("Your password"), widget=widget, strip=False)

    def clean_password(self) -> str:
        user, password = self.request.user, self.cleaned_data["password"]
        wait = count_guess(self.request, "confirm", str(user.pk))
        if wait:
            raise too_many(wait)
        if not user.check_password(password):
            raise ValidationError(_("That is not your password."))
        forgive(self.request, "confirm", str(user.pk))
        return password


class AppForm(PasswordAgainForm):
    """A code proves that the app knows the secret."""

    name = forms.CharField(
        label=_("Name of the app or device"), max_length=60, initial=_("Telephone"), help_text=_("So that you know it.")
    )
    code = forms.CharField(
        label=_("The code that the app shows"), max_length=12, widget=forms.TextInput(attrs=ONE_TIME)
    )
    field_order = ["name", "code", "password"]

    def __init__(self, request: HttpRequest, secret: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        self.secret = secret
        self.step = 0

    def clean_code(self) -> str:
        code = self.cleaned_data["code"]
        step = codes.step_of(self.secret, code) if code.isascii() else None
        if step is None:
            raise ValidationError(_("The code does not fit. Wait for the next one, and see that the clock is right."))
        self.step = step
        return code


class PasskeyForm(PasswordAgainForm):
    """The answer comes from the browser (factors/passkeys.js)."""

    name = forms.CharField(
        label=_("Name of the passkey"), max_length=60, initial=_("Passkey"), help_text=_("So that you know it.")
    )
    credential = forms.JSONField(widget=forms.HiddenInput)
    field_order = ["name", "password"]


class SecondStepForm(forms.Form):
    """A code of the app or of the sheet of paper, or a passkey's answer."""

    code = forms.CharField(label=_("Code"), required=False, max_length=40)
    credential = forms.JSONField(required=False, widget=forms.HiddenInput)

    def __init__(self, request: HttpRequest, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request, self.user = request, user
        attributes = ONE_TIME | {"inputmode": "text", "autofocus": True}
        self.fields["code"].widget = forms.TextInput(attrs=attributes)
        self.has_app = Factor.objects.filter(user=user, kind=Factor.Kind.APP).exists()
        self.kind = ""

    def clean(self) -> dict[str, Any] | None:
        data = super().clean()
        if not self.cleaned_data.get("code") and not self.cleaned_data.get("credential"):
            raise ValidationError(_("Type a code, or use a passkey."), code="required")
        wait = count_guess(self.request, "code", str(self.user.pk))
        if wait:
            raise too_many(wait)
        self.kind = self._kind()
        if not self.kind:
            raise ValidationError(_("That does not fit. A code works once, and for half a minute only."), code="wrong")
        forgive(self.request, "code", str(self.user.pk))
        return data

    def _kind(self) -> str:
        """How the step was passed; '' if it was not."""
        if self.cleaned_data.get("credential"):
            return "passkey" if passkeys.is_known(self.request, self.user, self.cleaned_data["credential"]) else ""
        code = self.cleaned_data["code"]
        if codes.is_app_code(self.user, code):
            return "app"
        return "recovery" if codes.use_recovery_code(self.user, code) else ""
