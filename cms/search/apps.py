"""The app of search."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Entries of what visitors may find, and how they are asked for."""

    name = "cms.search"
    label = "search"
    verbose_name = _("Search")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.search import outdated  # noqa: F401  (importing registers)
        from cms.search.analysis import beside, checks  # noqa: F401  (likewise)
        from cms.search.entries import following

        following.connect()
