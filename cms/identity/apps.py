from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IdentityConfig(AppConfig):
    """The cities' identity providers."""

    name = "cms.identity"
    label = "identity"
    verbose_name = _("Cities' identity providers")
    default_auto_field = "django.db.models.BigAutoField"
