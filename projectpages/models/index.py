"""A list of projects: the programme's register, or a city's."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cms.frame import SiteFrame
from cms.models import BasePage
from projectpages.listing import ProjectListing
from projectpages.models.project import ProjectPage


class ProjectIndexPage(BasePage):
    """Lists every project of its site: all of them on the programme's, those of the region on a city's."""

    # One register per site, directly below its front page, where the contract's address expects it.
    parent_page_types: ClassVar[list] = ["home.HomePage", "citypages.CityPage"]
    subpage_types: ClassVar[list] = ["projectpages.ProjectPage"]
    max_count_per_parent = 1
    page_description = _("Lists the projects of the site by itself; projects are added below it.")

    class Meta:
        verbose_name = _("list of projects")
        verbose_name_plural = _("lists of projects")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        frame = context["frame"]
        projects = ProjectPage.objects.in_city(frame.city.slug) if frame.city else ProjectPage.objects.all()
        listing = ProjectListing(request, projects, frame.language, frame.city)
        _tell_search_engines(frame, listing)
        return context | {"listing": listing}


def _tell_search_engines(frame: SiteFrame, listing: ProjectListing) -> None:
    """The whole list is what belongs in an index: a narrowed view points to it, a further page stands for itself."""
    if listing.is_narrowed:
        frame.noindex = True
    elif listing.number > 1:
        frame.canonical += f"?page={listing.number}"
        frame.alternates = []
