from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LinkingConfig(AppConfig):
    """The checker of links."""

    name = "cms.linking"
    label = "linking"
    verbose_name = _("Links")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.linking import changes

        changes.connect()
