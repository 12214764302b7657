from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectPagesConfig(AppConfig):
    """Projects and the pages that list them."""

    name = "projectpages"
    label = "projectpages"
    verbose_name = _("Projects")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.blocks import loads
        from cms.search.facets import name_areas
        from projectpages import opendata  # noqa: F401  (importing registers)
        from projectpages.choices import FocusArea
        from projectpages.models import ProjectPage
        from projectpages.picking import load_picked

        name_areas(FocusArea.choices)
        loads(ProjectPage)(load_picked)
