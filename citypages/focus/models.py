"""A focus area: the programme's common text, or a city's page about it."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import PageManager
from wagtail.search import index

from citypages.blocks import CityStreamBlock
from citypages.focus.blocks import PeopleStreamBlock
from citypages.focus.forms import FocusAreaPageForm
from citypages.focus.queries import FocusAreaQuerySet
from citypages.focus.view import FocusAreaView
from cms.blocks import LinkStreamBlock
from cms.fields import StreamField
from cms.models import BasePage
from cms.search.facts import Facts
from media.renditions import prefetch_page
from projectpages.choices import FocusArea


class FocusAreaPage(BasePage):
    """A focus area. The programme's page holds the text that is common to all; a city's page adds its own to it."""

    # The programme's and a city's own: directly below the front page, in the order that editors give.
    parent_page_types: ClassVar[list] = ["home.HomePage", "citypages.CityPage"]
    subpage_types: ClassVar[list] = []
    page_description = _(
        "A focus area. On a city's site it shows the programme's text by itself; write only what is your own."
    )
    base_form_class = FocusAreaPageForm

    area = models.CharField(
        _("focus area"),
        max_length=30,
        choices=FocusArea.choices,
        help_text=_("Decides which common text and which projects are shown."),
    )
    tagline = models.CharField(
        _("tagline"), max_length=120, blank=True, help_text=_("Empty on a city's page: the programme's.")
    )
    body = StreamField(
        CityStreamBlock(),
        blank=True,
        verbose_name=_("content"),
        help_text=_("On a city's page: the city's own text, after the common one."),
    )
    people = StreamField(
        PeopleStreamBlock(),
        blank=True,
        verbose_name=_("contacts"),
        help_text=_("Empty: the city's people who answer for its projects in this area."),
    )
    links = StreamField(LinkStreamBlock(), blank=True, verbose_name=_("related links"))

    content_panels: ClassVar[list] = [
        *BasePage.content_panels[:1],
        FieldPanel("area"),
        FieldPanel("tagline"),
        *BasePage.content_panels[1:],
        *(FieldPanel(name) for name in ("body", "people", "links")),
    ]
    search_fields: ClassVar[list] = [
        *BasePage.search_fields,
        index.SearchField("tagline"),
        index.SearchField("body"),
        index.FilterField("area"),
    ]
    objects = PageManager.from_queryset(FocusAreaQuerySet)()

    class Meta:
        verbose_name = _("focus area")
        verbose_name_plural = _("focus areas")

    def search_facts(self) -> Facts:
        return Facts(areas=[self.area])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        prefetch_page(self)
        context = super().get_context(request, *args, **kwargs)
        return context | {"focus": FocusAreaView(self, context["frame"], request)}
