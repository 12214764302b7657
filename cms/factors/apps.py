from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FactorsConfig(AppConfig):
    """The second step of logging in."""

    name = "cms.factors"
    label = "factors"
    verbose_name = _("Second step of logging in")
    default_auto_field = "django.db.models.BigAutoField"
