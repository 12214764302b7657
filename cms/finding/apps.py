from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FindingConfig(AppConfig):
    """Sitemaps, robots.txt, security.txt, llms.txt and structured data. No models of its own."""

    name = "cms.finding"
    label = "finding"
    verbose_name = _("Finding")

    def ready(self) -> None:
        """Tell when security.txt changes; register the check."""
        from cms.caching import moments
        from cms.finding import checks  # noqa: F401  (registers itself)
        from cms.finding.robots import next_day

        moments.register(next_day)
