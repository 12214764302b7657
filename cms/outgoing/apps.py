from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OutgoingConfig(AppConfig):
    """Tables and mails on their way out."""

    name = "cms.outgoing"
    label = "outgoing"
    verbose_name = _("What leaves the house")

    def ready(self) -> None:
        from cms.outgoing import spreadsheets

        spreadsheets.guard_exports()
