from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CityPagesConfig(AppConfig):
    """City pages and content pages."""

    name = "citypages"
    label = "citypages"
    verbose_name = _("City pages")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from citypages import opendata  # noqa: F401  (importing registers)
