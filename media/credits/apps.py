from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CreditsConfig(AppConfig):
    """Picture credits of each site."""

    name = "media.credits"
    label = "credits"
    verbose_name = _("Picture credits")
    default_auto_field = "django.db.models.BigAutoField"
