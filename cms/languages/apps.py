from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LanguagesConfig(AppConfig):
    """Fields that hold a text in every language, and the fallback for pages without a translation."""

    name = "cms.languages"
    label = "languages"
    verbose_name = _("Languages")

    def ready(self) -> None:
        from wagtail.admin.compare import register_comparison_class

        from .comparison import PerLanguageComparison
        from .fields import PerLanguageField

        register_comparison_class(PerLanguageField, comparison_class=PerLanguageComparison)
