"""A list of projects: the programme's register, or a city's."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from cms.addresses import Addresses
from cms.feeds import feed_of
from cms.files import FilesMixin
from cms.fragments import FRAGMENT, answer
from cms.frame import SiteFrame
from cms.models import BasePage
from projectpages.feed import entries_of, newest
from projectpages.fragment import ProjectFragment
from projectpages.listing import ProjectListing
from projectpages.models.project import ProjectPage


class ProjectIndexPage(FilesMixin, BasePage):
    """Lists every project of its site: all of them on the programme's, those of the region on a city's."""

    # One register per site, directly below its front page, where the contract's address expects it.
    parent_page_types: ClassVar[list] = ["home.HomePage", "citypages.CityPage"]
    subpage_types: ClassVar[list] = ["projectpages.ProjectPage"]
    max_count_per_parent = 1
    page_description = _("Lists the projects of the site by itself; projects are added below it.")
    # The frame names the feed in the head of every page of the site.
    feed_path = "feed.atom"
    files: ClassVar[dict[str, str]] = {feed_path: "feed", FRAGMENT: "fragment"}

    class Meta:
        verbose_name = _("list of projects")
        verbose_name_plural = _("lists of projects")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        frame = context["frame"]
        projects = ProjectPage.objects.on_site(frame.city)
        listing = ProjectListing(request, projects, frame.language, frame.city)
        _tell_search_engines(frame, listing)
        figures = next((page for page in frame.section_pages if hasattr(page.specific_class, "shows_figures")), None)
        return context | {
            "listing": listing,
            "figures": figures,
            "figures_url": figures and Addresses(request).of(figures),
        }

    def feed(self, request: HttpRequest) -> HttpResponse:
        """The newest projects as Atom."""
        frame = SiteFrame(request, self)
        projects = newest(ProjectPage.objects.on_site(frame.city), frame.language)
        return feed_of(frame, self, entries_of(projects, Addresses(request)))

    def fragment(self, request: HttpRequest) -> HttpResponse:
        """The projects in a few lines, for a frame on another site."""
        frame = SiteFrame(request, self)
        return answer(request, frame, ProjectFragment, ProjectPage.objects.on_site(frame.city))


def _tell_search_engines(frame: SiteFrame, listing: ProjectListing) -> None:
    """The whole list is what belongs in an index: a narrowed view points to it, a further page stands for itself."""
    if listing.is_narrowed:
        frame.noindex = True
    elif listing.number > 1:
        frame.canonical += f"?page={listing.number}"
        frame.alternates = []
