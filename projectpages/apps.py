from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectPagesConfig(AppConfig):
    """Projects and the pages that list them."""

    name = "projectpages"
    label = "projectpages"
    verbose_name = _("Projects")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.search.facets import name_areas
        from projectpages.choices import FocusArea

        name_areas(FocusArea.choices)
