from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UsefulnessConfig(AppConfig):
    """What visitors say about pages."""

    name = "cms.usefulness"
    label = "usefulness"
    verbose_name = _("Usefulness of pages")
    default_auto_field = "django.db.models.BigAutoField"
