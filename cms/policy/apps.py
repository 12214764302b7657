from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PolicyConfig(AppConfig):
    """The Content Security Policy of every answer."""

    name = "cms.policy"
    label = "policy"
    verbose_name = _("Content Security Policy")
    default_auto_field = "django.db.models.BigAutoField"
