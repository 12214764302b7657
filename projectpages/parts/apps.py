from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartsConfig(AppConfig):
    """Parts of cities in projects that others lead."""

    name = "projectpages.parts"
    label = "project_parts"
    verbose_name = _("Parts in projects")
