from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LoginConfig(AppConfig):
    """Logging in."""

    name = "cms.login"
    label = "login"
    verbose_name = _("Logging in")
