from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TypographyConfig(AppConfig):
    """How text is set."""

    name = "cms.typography"
    label = "typography"
    verbose_name = _("Typography")
