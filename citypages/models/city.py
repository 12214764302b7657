"""The front page of a city."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from citypages.blocks import CityStreamBlock
from cms.cities import city_choices
from cms.fields import StreamField
from cms.models import BasePage, SectionPage
from media.renditions import prefetch_page


class CityPage(SectionPage):
    """A city's front page: who coordinates the programme there and which projects run."""

    # A city is a branch of the programme's tree, made by setup_cities and never by hand.
    parent_page_types: ClassVar[list] = ["home.HomePage"]
    # First one without a maximum: whether anything may be added is then known without counting.
    subpage_types: ClassVar[list] = [
        "citypages.ContentPage",
        "projectpages.ProjectIndexPage",
        "events.EventIndexPage",
        "focus.FocusAreaPage",
        "calls.CallIndexPage",
        "news.NewsIndexPage",
        "duties.AccessibilityStatementPage",
        "duties.PrivacyNoticePage",
        "credits.ImageCreditsPage",
        "opendata.OpenDataPage",
        "figures.FiguresPage",
    ]
    page_description = _("The front page of a city's site, with its coordinators and projects.")

    city = models.CharField(
        _("city"), max_length=40, choices=city_choices, help_text=_("Decides the colour, the address and the projects.")
    )
    body = StreamField(CityStreamBlock(), blank=True, verbose_name=_("content"))

    content_panels: ClassVar[list] = [
        *BasePage.content_panels,
        FieldPanel("body"),
        *SectionPage.footer_panels,
        *SectionPage.site_panels(),
    ]
    settings_panels: ClassVar[list] = [*Page.settings_panels, FieldPanel("city", permission="superuser")]
    search_fields: ClassVar[list] = [*BasePage.search_fields, index.SearchField("body"), index.FilterField("city")]
    # City slugs are the same in both editions (contract.md).
    override_translatable_fields: ClassVar[list] = [
        SynchronizedField("slug", overridable=False),
        SynchronizedField("city", overridable=False),
    ]

    class Meta:
        verbose_name = _("city front page")
        verbose_name_plural = _("city front pages")

    @property
    def city_key(self) -> str:
        return self.city

    def clean(self) -> None:
        super().clean()
        twins = CityPage.objects.filter(city=self.city, locale_id=self.locale_id).exclude(pk=self.pk)
        if self.locale_id and twins.exists():
            raise ValidationError({"city": _("This city already has a front page in this language.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        prefetch_page(self)
        return super().get_context(request, *args, **kwargs)
