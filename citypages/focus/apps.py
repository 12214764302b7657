from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FocusConfig(AppConfig):
    """The focus areas of the strategy, on the programme's site and on the cities'."""

    name = "citypages.focus"
    label = "focus"
    verbose_name = _("Focus areas")
    default_auto_field = "django.db.models.BigAutoField"
