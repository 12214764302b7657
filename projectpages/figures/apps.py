from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FiguresConfig(AppConfig):
    """The page that shows the projects in figures."""

    name = "projectpages.figures"
    label = "figures"
    verbose_name = _("Projects in figures")
    default_auto_field = "django.db.models.BigAutoField"
