from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkbenchConfig(AppConfig):
    """The editor that answers where wagtail-localize's would."""

    name = "cms.workbench"
    label = "workbench"
    verbose_name = _("Translator's workbench")
