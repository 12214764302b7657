from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    """Files of texts to translate, for a page or a whole section."""

    name = "cms.exchange"
    label = "exchange"
    verbose_name = _("Translation files")
