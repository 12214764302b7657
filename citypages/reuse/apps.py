from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReuseConfig(AppConfig):
    """Blocks that a site writes once and shows on many pages."""

    name = "citypages.reuse"
    label = "reuse"
    verbose_name = _("Reusable sections")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from citypages.reuse.editions import load_sections
        from citypages.reuse.models import ReusableSection
        from cms.blocks import loads

        loads(ReusableSection, holds_streams=True)(load_sections)
