from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PairingConfig(AppConfig):
    """Pairs of editions."""

    name = "cms.pairing"
    label = "pairing"
    verbose_name = _("Editions in step")

    def ready(self) -> None:
        from django.db.models.signals import post_delete
        from wagtail.models import Page

        from cms.pairing import parting

        post_delete.connect(parting.unpublish_orphans, sender=Page)
