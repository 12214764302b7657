from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ClipboardConfig(AppConfig):
    """Copying a block of one page into another."""

    name = "cms.clipboard"
    label = "clipboard"
    verbose_name = _("Clipboard")
    default_auto_field = "django.db.models.BigAutoField"
