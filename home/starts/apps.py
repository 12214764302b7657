from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StartsConfig(AppConfig):
    """What a new page begins with."""

    name = "home.starts"
    label = "starts"
    verbose_name = _("Ready-made starts")
