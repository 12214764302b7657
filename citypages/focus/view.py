"""What a focus area's page prints: the common text, and what belongs to the city whose page it is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from citypages.focus.people import contacts_of
from cms.addresses import Addresses
from cms.cities import CITIES
from cms.frame import Link, SiteFrame
from cms.people.contact import Contact
from media.renditions import prefetch_page
from projectpages.models import ProjectPage
from projectpages.queries import by_state
from projectpages.rows import ProjectGroup, rows_of

if TYPE_CHECKING:
    from citypages.focus.models import FocusAreaPage


class FocusAreaView:
    """One page as one visitor sees it. Each part is computed once, with a fixed number of queries."""

    def __init__(self, page: FocusAreaPage, frame: SiteFrame, request: HttpRequest) -> None:
        self.page = page
        self.frame = frame
        self.request = request

    @cached_property
    def common(self) -> FocusAreaPage | None:
        """On a city's page the programme's, in the reader's language or, where that is missing, in Finnish.

        On the programme's own page nothing, unless it has not been translated yet.
        """
        if self.frame.city is None and self.page.body:
            return None
        common = type(self.page).objects.common(self.page.area)
        if common is None or common == self.page:
            return None
        prefetch_page(common)
        return common

    @property
    def common_language(self) -> str:
        """The language of the common text where it is not the page's."""
        code = self.common.locale.language_code if self.common else self.frame.language
        return "" if code == self.frame.language else code

    @property
    def tagline(self) -> str:
        return self.page.tagline or (self.common.tagline if self.common and not self.common_language else "")

    @property
    def summary(self) -> str:
        return self.page.summary or (self.common.summary if self.common and not self.common_language else "")

    @property
    def own_heading(self) -> str:
        """'Turussa', 'In Turku': above the city's own text."""
        inside = self.frame.city.inside if self.frame.city else ""
        return inside[:1].upper() + inside[1:]

    @property
    def image(self) -> Any:
        return self.page.image or (self.common.image if self.common else None)

    @cached_property
    def projects(self) -> list:
        """The projects of the area: on a city's page those in its region."""
        city = self.frame.city
        projects = ProjectPage.objects.filter(focus_area=self.page.area)
        return (projects.in_city(city.slug) if city else projects).editions()

    @cached_property
    def groups(self) -> list[ProjectGroup]:
        """Projects by state, ready for cards."""
        return [
            ProjectGroup(state.heading, rows_of(members, self.frame.language))
            for state, members in by_state(self.projects)
        ]

    @cached_property
    def contacts(self) -> list[Contact]:
        """Picked people; without them the city's own people in these projects."""
        picked = [(child.value["person"], child.value["title"]) for child in self.page.people if child.value["person"]]
        city = self.frame.city.slug if self.frame.city else ""
        return contacts_of(picked, self.projects, city) if picked or city else []

    @cached_property
    def in_cities(self) -> list[Link]:
        """On the programme's page: where cities tell what they do in the area, in the programme's order."""
        if self.frame.city is not None:
            return []
        pages = (
            type(self.page)
            .objects.for_visitors()
            .filter(area=self.page.area, locale__language_code=self.frame.language, depth=self.page.depth + 1)
        )
        addresses = Addresses(self.request)
        by_city = {page.url_path.split("/")[-3]: page for page in pages}
        return [
            Link(city.name_in(self.frame.language), addresses.of(by_city[city.slug]))
            for city in CITIES
            if city.slug in by_city
        ]
