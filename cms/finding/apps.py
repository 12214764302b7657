from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FindingConfig(AppConfig):
    """Sitemaps, robots.txt, security.txt, llms.txt and structured data. No models of its own."""

    name = "cms.finding"
    label = "finding"
    verbose_name = _("Finding")
