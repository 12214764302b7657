from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CheckingConfig(AppConfig):
    """Checks of what editors write."""

    name = "cms.checking"
    label = "checking"
    verbose_name = _("Checks while writing")
