"""The top of a site: the programme's front page or a city's."""

from datetime import datetime
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import get_page_models

from cms.blocks import INLINE_FEATURES, LinkStreamBlock
from cms.caching import moments
from cms.fields import StreamField
from cms.funding import SectionFund, funds_in
from cms.models.page import BasePage
from cms.notices import NoticeLevel


@moments.register
def _notices_come_and_go(now: datetime) -> datetime | None:
    """The next moment at which a site's notice appears or is gone."""
    found = [
        moments.first_after(now, model.objects.live(), "notice_from", "notice_until")
        for model in get_page_models()
        if issubclass(model, SectionPage)
    ]
    return min((moment for moment in found if moment), default=None)


class SectionPage(BasePage):
    """The front page of a site, holding what stands around all its pages: translated, under the page's permissions."""

    is_section: ClassVar[bool] = True
    grows_old = True

    footer_text = RichTextField(
        _("footer text"),
        blank=True,
        features=INLINE_FEATURES,
        help_text=_("Who publishes this site and how to reach them. Shown at the foot of every page of the site."),
    )
    footer_links = StreamField(
        LinkStreamBlock(), blank=True, verbose_name=_("footer links"), help_text=_("For example social media.")
    )
    notice_text = RichTextField(
        _("notice"),
        blank=True,
        features=INLINE_FEATURES,
        help_text=_("One or two sentences, shown at the top of every page of the site. Empty: no notice."),
    )
    notice_level = models.CharField(_("level"), max_length=8, choices=NoticeLevel.choices, default=NoticeLevel.INFO)
    notice_from = models.DateTimeField(_("shown from"), null=True, blank=True, help_text=_("Empty: at once."))
    notice_until = models.DateTimeField(
        _("shown until"), null=True, blank=True, help_text=_("Empty: until you empty the notice.")
    )
    fund = models.CharField(
        _("fund"),
        max_length=8,
        choices=SectionFund.choices,
        default=SectionFund.BOTH,
        help_text=_("Named beside the EU emblem on every page of the site; a project names its own funds."),
    )
    asks_useful = models.BooleanField(_("ask visitors “Was this page useful?” on pages of content"), default=True)

    footer_panels: ClassVar[list] = [
        MultiFieldPanel([FieldPanel("footer_text"), FieldPanel("footer_links")], heading=_("Footer"))
    ]

    class Meta:
        abstract = True

    @staticmethod
    def site_panels(*of_notice: FieldPanel) -> list:
        """Panels for what stands on every page; further ones join those of the notice."""
        times = FieldRowPanel([FieldPanel("notice_from"), FieldPanel("notice_until")])
        notice = [FieldPanel("notice_text"), FieldPanel("notice_level"), times, *of_notice]
        return [
            MultiFieldPanel(notice, heading=_("Notice")),
            MultiFieldPanel([FieldPanel("fund"), FieldPanel("asks_useful")], heading=_("On every page")),
        ]

    @property
    def city_key(self) -> str:
        """The slug of the city whose section this is; '' for the programme."""
        return ""

    @property
    def funds(self) -> list[str]:
        """Keys of the EU funds that the site is funded from."""
        return funds_in(self.fund)

    def clean(self) -> None:
        super().clean()
        if self.notice_from and self.notice_until and self.notice_until <= self.notice_from:
            raise ValidationError({"notice_until": _("The notice ends before it begins.")})
