from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DutiesConfig(AppConfig):
    """Accessibility statements, privacy notices and feedback on accessibility."""

    name = "citypages.duties"
    label = "duties"
    verbose_name = _("Statements")
    default_auto_field = "django.db.models.BigAutoField"
