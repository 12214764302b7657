from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """The programme's front page and what spans all cities."""

    name = "home"
    label = "home"
    verbose_name = _("Programme")
    default_auto_field = "django.db.models.BigAutoField"
