"""The choice of mails in a user's account, beside Wagtail's own notifications."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.board.models import MailChoice


class MailChoiceForm(forms.ModelForm):
    """Three boxes."""

    class Meta:
        model = MailChoice
        fields = ("work", "changes", "due")


class MailChoicePanel(BaseSettingsPanel):
    """For those who work with pages: any of them may translate."""

    name = "translations"
    title = _("Mails about translations")
    tab = notifications_tab
    order = 200
    form_class = MailChoiceForm

    def is_active(self) -> bool:
        return concerns(self.user)

    def get_form(self) -> MailChoiceForm:
        data = self.request.POST if self.request.method == "POST" else None
        return MailChoiceForm(data, instance=MailChoice.of(self.user), prefix=self.name)


def concerns(user: Any) -> bool:
    """Whether somebody works with pages at all; read along with the permissions that every page of the admin needs."""
    return PagePermissionPolicy().user_has_any_permission(user, {"add", "change", "publish"})
