"""The app of the sites' looks."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _


class LookConfig(AppConfig):
    """What the sites look like."""

    name = "cms.look"
    label = "look"
    verbose_name = _("Look")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Forget what is kept of the looks when one changes, or a picture."""
        from wagtail.images import get_image_model

        from cms.look.models import Look
        from cms.look.shown import forget

        image = get_image_model()
        for model in (Look, image):
            post_save.connect(forget, model, dispatch_uid=f"look_saved_{model._meta.label}")
        for model in (Look, image, image.get_rendition_model()):
            post_delete.connect(forget, model, dispatch_uid=f"look_deleted_{model._meta.label}")
