"""A Django app of its own, for its translations."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MovingConfig(AppConfig):
    """Reading and recognising pages of other sites."""

    name = "cms.moving"
    label = "moving"
    verbose_name = _("Moving in")
