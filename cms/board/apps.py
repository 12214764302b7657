from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BoardConfig(AppConfig):
    """The board of translations."""

    name = "cms.board"
    label = "board"
    verbose_name = _("Board of translations")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.board import arrivals  # noqa: F401  registers itself
