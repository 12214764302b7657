"""Wagtail's forms, with a limit on guessing. Stock Wagtail takes any number of wrong passwords (8.0.1)."""

from typing import Any

from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm

from cms.guesses.limits import count_guess, forgive
from cms.guesses.words import too_many
from cms.login.resetting import send_reset_mail


class LimitedLoginForm(LoginForm):
    """Asks for name and password."""

    def clean(self) -> dict[str, Any]:
        name = self.cleaned_data.get("username")
        if not name or not self.cleaned_data.get("password"):
            return self.cleaned_data  # the empty field says so
        wait = count_guess(self.request, "password", name)
        if wait:
            user_login_failed.send(__name__, credentials={"username": name}, request=self.request)
            raise too_many(wait)
        cleaned = super().clean()
        forgive(self.request, "password", name)
        return cleaned


class LimitedResetForm(PasswordResetForm):
    """Asks for the address to which a link goes.

    The worker writes it, so that the answer takes equally long whether or not there is an account.
    """

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_email(self) -> str:
        address = self.cleaned_data["email"]
        wait = count_guess(self.request, "reset", address)
        if wait:
            raise too_many(wait)
        return address

    def save(self, **options: Any) -> None:
        """Queue it, for nobody as for somebody: no address is stored with the job."""
        send_reset_mail.enqueue([user.pk for user in self.get_users(self.cleaned_data["email"])])
