from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WishesConfig(AppConfig):
    """Counts which untranslated pages visitors ask for."""

    name = "cms.wishes"
    label = "wishes"
    verbose_name = _("Wishes for translations")
    default_auto_field = "django.db.models.BigAutoField"
