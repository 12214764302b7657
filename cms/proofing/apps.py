from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProofingConfig(AppConfig):
    """Checks of translations, and texts that are not translated."""

    name = "cms.proofing"
    label = "proofing"
    verbose_name = _("Proofing")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.proofing import keeping

        keeping.connect()
