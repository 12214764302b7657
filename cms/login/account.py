"""One's own account, where the old password is asked before a new one is taken: as often as anywhere else."""

from typing import Any

from wagtail.admin.forms.auth import PasswordChangeForm
from wagtail.admin.views import account

from cms.guesses.limits import count_guess, forgive
from cms.guesses.words import too_many


class LimitedPasswordChangeForm(PasswordChangeForm):
    """Counts guesses at the old password. Stock Wagtail 8.0.1 lets whoever sits at an open browser try them all."""

    request: Any = None

    def clean_old_password(self) -> str:
        account_key = str(self.user.pk)
        wait = count_guess(self.request, "confirm", account_key)
        if wait:
            raise too_many(wait)
        password = super().clean_old_password()
        forgive(self.request, "confirm", account_key)
        return password


class PasswordPanel(account.ChangePasswordPanel):
    """Wagtail makes its form several times for one request; a guess counts once."""

    form_class = LimitedPasswordChangeForm

    def get_form(self) -> PasswordChangeForm:
        known = self.request.__dict__
        if "password_form" not in known:
            known["password_form"] = super().get_form()
            known["password_form"].request = self.request
        return known["password_form"]


class AccountView(account.AccountView):
    """Wagtail's, with our panel in the place of its own."""

    def get_panels(self) -> list[account.BaseSettingsPanel]:
        panels = super().get_panels()
        own = PasswordPanel(self.request, self.request.user, None)
        return [own if isinstance(panel, account.ChangePasswordPanel) else panel for panel in panels]
