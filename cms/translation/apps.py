from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    """Sending, synchronising and detaching translations."""

    name = "cms.translation"
    label = "translation"
    verbose_name = _("Translation")

    def ready(self) -> None:
        from cms.translation import (
            checks,  # noqa: F401  registers itself
            listening,
        )

        listening.connect()
