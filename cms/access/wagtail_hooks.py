"""Where a city decides about its translators."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.access.deciding import deciders_teams, translators


class TranslatorsMenuItem(MenuItem):
    """For those who decide."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(deciders_teams(request.user))


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/translators/."""
    return [path("translators/", translators, name="translators_choice")]


@hooks.register("register_settings_menu_item")
def menu_item() -> MenuItem:
    """Settings, What translators do."""
    address = reverse("translators_choice")
    return TranslatorsMenuItem(_("What translators do"), address, icon_name="wagtail-localize-language", order=950)
