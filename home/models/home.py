"""The programme's front page."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from citypages.blocks import CityStreamBlock
from cms.fields import StreamField
from cms.models import BasePage, SectionPage
from media.renditions import prefetch_page


class HomePage(SectionPage):
    """The front page of the programme, above the cities."""

    # One per language, at the top of its tree; made by setup_cities.
    parent_page_types: ClassVar[list] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list] = [
        "citypages.CityPage",
        "projectpages.ProjectIndexPage",
        "events.EventIndexPage",
        "focus.FocusAreaPage",
        "calls.CallIndexPage",
        "news.NewsIndexPage",
        "citypages.ContentPage",
        "duties.AccessibilityStatementPage",
        "duties.PrivacyNoticePage",
        "credits.ImageCreditsPage",
        "opendata.OpenDataPage",
        "figures.FiguresPage",
    ]
    page_description = _("The front page of the programme's own site.")

    body = StreamField(CityStreamBlock(), blank=True, verbose_name=_("content"))
    notice_on_all_sites = models.BooleanField(_("show the notice on all cities' sites too"), default=False)

    content_panels: ClassVar[list] = [
        *BasePage.content_panels,
        FieldPanel("body"),
        *SectionPage.footer_panels,
        *SectionPage.site_panels(FieldPanel("notice_on_all_sites")),
    ]
    search_fields: ClassVar[list] = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("programme front page")
        verbose_name_plural = _("programme front pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        prefetch_page(self)
        return super().get_context(request, *args, **kwargs)
