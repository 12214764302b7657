from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuessesConfig(AppConfig):
    """Limits on guessing."""

    name = "cms.guesses"
    label = "guesses"
    verbose_name = _("Limits on guessing")
    default_auto_field = "django.db.models.BigAutoField"
