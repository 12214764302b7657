from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuideConfig(AppConfig):
    """How to do a day's work here, in pictures."""

    name = "cms.guide"
    label = "guide"
    verbose_name = _("Guide")
