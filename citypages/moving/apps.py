from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MovingConfig(AppConfig):
    """Pages of other sites become drafts."""

    name = "citypages.moving"
    label = "citymoving"
    verbose_name = _("Imported pages")
    default_auto_field = "django.db.models.BigAutoField"
