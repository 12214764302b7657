from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OutagesConfig(AppConfig):
    """Database, cache, storage and workers that go away and come back."""

    name = "cms.outages"
    label = "outages"
    verbose_name = _("Outages")
    default_auto_field = "django.db.models.BigAutoField"
