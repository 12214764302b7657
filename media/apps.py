from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    """Images, documents and the blocks that show them."""

    name = "media"
    label = "media"
    verbose_name = _("Pictures and files")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from media import avatars
        from media.renditions import following

        following.connect()
        avatars.use()
