from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RefusingConfig(AppConfig):
    """How refusals are said."""

    name = "cms.refusing"
    label = "refusing"
    verbose_name = _("Refusals")
