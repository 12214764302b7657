"""What a site decides about its desk."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="history")
class DeskSettings(BaseSiteSetting):
    """When a page of the site counts as old."""

    old_after_months = models.PositiveSmallIntegerField(
        _("months until a page is old"),
        default=18,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
        help_text=_("A page that has not been published for this long is listed on its editors’ desk."),
    )

    panels = [FieldPanel("old_after_months")]

    class Meta:
        verbose_name = _("desk")
        verbose_name_plural = _("desks")
