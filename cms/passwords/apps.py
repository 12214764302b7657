from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PasswordsConfig(AppConfig):
    """The rules of passwords."""

    name = "cms.passwords"
    label = "passwords"
    verbose_name = _("Passwords")
