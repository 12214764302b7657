from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GalleryConfig(AppConfig):
    """Blocks chosen by what they look like."""

    name = "cms.gallery"
    label = "gallery"
    verbose_name = _("Blocks")

    def ready(self) -> None:
        """Every stream's picker is ours."""
        from wagtail.admin.telepath import register

        from cms.blocks import BaseStreamBlock
        from cms.gallery.picker import PickerAdapter

        register(PickerAdapter(), BaseStreamBlock)
