from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PrivacyConfig(AppConfig):
    """The register of personal data and what acts on it."""

    name = "cms.privacy"
    label = "privacy"
    verbose_name = _("Personal data")

    def ready(self) -> None:
        """Follow roles as they end."""
        from cms.privacy import withdrawing

        withdrawing.connect()
