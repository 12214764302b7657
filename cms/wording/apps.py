"""The app of the translators' words."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WordingConfig(AppConfig):
    """Translation memory, glossary and machine translation."""

    name = "cms.wording"
    label = "wording"
    verbose_name = _("Wording")
    default_auto_field = "django.db.models.BigAutoField"
