from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditingConfig(AppConfig):
    """Editing pages by what they look like."""

    name = "cms.editing"
    label = "editing"
    verbose_name = _("Editing")

    def ready(self) -> None:
        from cms.editing.chosen import install

        install()
