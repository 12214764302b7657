from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StaysConfig(AppConfig):
    """Being logged in."""

    name = "cms.stays"
    label = "stays"
    verbose_name = _("Log-ins")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.stays import listening

        listening.listen()
