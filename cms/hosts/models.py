"""What a host needs to know that has no language (design.md 1: the rest sits on section pages)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="site")
class HostSettings(BaseSiteSetting):
    """Settings of one host."""

    host_is_final = models.BooleanField(
        _("the host is final"),
        default=False,
        help_text=_(
            "Addresses below the programme's host then lead here permanently (301), which browsers remember. "
            "Leave unticked while the host is being set up (302)."
        ),
    )

    panels = [FieldPanel("host_is_final")]

    class Meta:
        verbose_name = _("host")
        verbose_name_plural = _("hosts")
