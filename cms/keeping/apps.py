from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class KeepingConfig(AppConfig):
    """Keeps what is typed until it is saved."""

    name = "cms.keeping"
    label = "keeping"
    verbose_name = _("Keeping what is typed")
