from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EntranceConfig(AppConfig):
    """From the live page to its editor."""

    name = "cms.entrance"
    label = "entrance"
    verbose_name = _("Way in from the live page")
