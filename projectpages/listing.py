"""A list of projects as a visitor asks for it: narrowed down, in pages, grouped by state."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.core.paginator import InvalidPage, Paginator
from django.core.paginator import Page as PaginatorPage
from django.http import Http404, HttpRequest
from django.utils.functional import cached_property

from cms.caching.marks import shows
from cms.cities import City
from cms.narrowing import PAGE, Chosen, Filter, PageLink
from media.renditions import prefetch_renditions
from projectpages.filters import ProjectFilters
from projectpages.queries import ProjectQuerySet, by_state
from projectpages.rows import ProjectRow, rows_of

PAGE_SIZE = 24


@dataclass(frozen=True)
class StateGroup:
    """Rows of one state on this page, and how many there are on all pages."""

    heading: str
    count: int
    rows: list[ProjectRow]


class ProjectListing:
    """One view of a list. All projects are read in outline, those of the page in full: the queries stay the same.

    Raises Http404 for a filter's value or a page that does not exist.
    """

    def __init__(self, request: HttpRequest, projects: ProjectQuerySet, language: str, city: City | None) -> None:
        self.path = request.path
        self.projects = projects
        self.language = language
        self._all = projects.editions(in_full=False)
        self._filters = ProjectFilters(request.GET, self._all, city)
        self._found = self._filters.matching(self._all)
        try:
            self._page: PaginatorPage = Paginator(self._found, PAGE_SIZE).page(request.GET.get(PAGE, 1))
        except InvalidPage as error:
            raise Http404("The list has no such page.") from error
        shows(request, self._choice.address(self.number).partition("?")[2])

    @property
    def count(self) -> int:
        """How many projects the choice finds."""
        return len(self._found)

    @property
    def is_narrowed(self) -> bool:
        return bool(self._filters.chosen)

    @property
    def number(self) -> int:
        """The page's number, from 1."""
        return self._page.number

    @cached_property
    def filters(self) -> list[Filter]:
        """The filters of a list long enough to have any use for them."""
        return self._filters.describe(self._all, self.path) if len(self._all) > 1 else []

    @cached_property
    def chosen(self) -> list[Filter]:
        return [one for one in self.filters if one.current]

    @cached_property
    def groups(self) -> list[StateGroup]:
        """The page's projects by state."""
        keys = [page.pk for page in self._page.object_list]
        full = {page.pk: page for page in self.projects.model.objects.filter(pk__in=keys).for_cards()} if keys else {}
        for page in self._page.object_list:
            full[page.pk].participants = page.participants
        prefetch_renditions(page.image for page in full.values())
        totals: Counter[Any] = Counter(page.state for page in self._found)
        return [
            StateGroup(state.heading, totals[state], rows_of(members, self.language))
            for state, members in by_state(full[key] for key in keys)
        ]

    @cached_property
    def pages(self) -> list[PageLink]:
        """Links to the pages of a list that has several."""
        return self._choice.pages(self._page)

    @property
    def _choice(self) -> Chosen:
        return Chosen(self.path, self._filters.chosen)
