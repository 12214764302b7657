from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReleaseConfig(AppConfig):
    """Plans to publish a page together with its translations."""

    name = "cms.release"
    label = "release"
    verbose_name = _("Publishing together")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.release import signals  # noqa: F401  registers itself
