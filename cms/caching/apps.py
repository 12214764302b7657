from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _


class CachingConfig(AppConfig):
    """The page cache. No models of its own."""

    name = "cms.caching"
    label = "caching"
    verbose_name = _("Page cache")

    def ready(self) -> None:
        """Every connection to the database tells of what is written through it."""
        from wagtail.signals import page_unpublished, post_page_move, unpublished

        from cms.caching.watching import something_left, watch

        connection_created.connect(watch, dispatch_uid="cms.caching")
        for signal in (page_unpublished, unpublished, post_page_move):
            signal.connect(something_left, dispatch_uid="cms.caching")
