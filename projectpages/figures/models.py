"""The page of figures."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cms.addresses import Addresses
from cms.frame import SiteFrame
from cms.models import BasePage
from cms.shared import shared
from projectpages.figures.overview import Overview, overview
from projectpages.figures.reading import Reading
from projectpages.models import ProjectIndexPage, ProjectPage


class FiguresPage(BasePage):
    """Counts the projects of its site by city, focus area, fund and year; each number leads to the list behind it."""

    # One for each site, made by setup_cities; it counts what is there and has nothing below it.
    parent_page_types: ClassVar[list] = ["home.HomePage", "citypages.CityPage"]
    subpage_types: ClassVar[list] = []
    max_count_per_parent = 1
    page_description = _("The projects of the site in figures, pictures and tables, kept up to date by itself.")
    in_footer = True
    is_found_once = True
    # The list of projects leads here.
    shows_figures = True

    class Meta:
        verbose_name = _("projects in figures")
        verbose_name_plural = _("projects in figures")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        frame = context["frame"]
        made = shared(request, ("figures", frame.place), lambda: self._overview(request, frame))
        return context | {"overview": made}

    def _overview(self, request: HttpRequest, frame: SiteFrame) -> Overview:
        """Counted of the list's own projects, so that the numbers agree."""
        lists = ProjectIndexPage.objects.child_of(frame.section).live().public().filter(alias_of__isnull=True)
        index = lists.select_related("locale").first()
        reading = Reading(ProjectPage.objects.on_site(frame.city).one_edition())
        return overview(reading, frame.city, Addresses(request).of(index) if index else "")
