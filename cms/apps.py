from django.apps import AppConfig


class CmsConfig(AppConfig):
    """Base pages, text blocks and what every template needs."""

    name = "cms"
    label = "cms"
    verbose_name = "CMS"
    default_auto_field = "django.db.models.BigAutoField"
