"""Projects with those who take part, read side by side: two queries and the memory of a few rows, however many."""

from collections.abc import Collection, Iterator
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from cms.cities import CITIES
from cms.opendata.dataset import Scope
from cms.opendata.pages import CHUNK, PageSet, Places
from projectpages.choices import Role
from projectpages.models import Participation, ProjectPage


class Part(NamedTuple):
    """An organisation's part in a project."""

    page_id: int
    key: UUID
    organisation_id: int
    organisation: Any
    business_id: str
    website: str
    role: str
    city: str
    is_city_itself: bool
    local_text: str
    total_cost: Any
    eu_support: Any


class ProjectSet(PageSet):
    """Rows of which each is about a project, or a part in one."""

    # Fields of ProjectPage beside those that every row needs.
    needs: tuple[str, ...] = ()

    def pages(self, scope: Scope, language: str) -> QuerySet:
        """Projects of the programme, or those with a participant in the city's region."""
        projects = ProjectPage.objects.select_related("authority").order_by()
        common = ("title", "url_path", "path", "translation_key", "last_published_at", "summary", "authority__name")
        projects = projects.only(*common, *self.needs)
        return projects.filter(takes_part(scope.city)) if scope.city else projects

    def together(
        self, scope: Scope, language: str, keys: Collection[int] | None = None
    ) -> Iterator[tuple[Any, str, list[Part]]]:
        """Each project with its address and its parts, in the order that staff gave."""
        found, places = self.found(scope, language, keys), Places()
        groups = groupby(parts_of(found), key=lambda part: part.page_id)
        page_id, parts = next(groups, (None, iter(())))
        for project in found.order_by("pk").iterator(chunk_size=CHUNK):
            while page_id is not None and page_id < project.pk:
                page_id, parts = next(groups, (None, iter(())))
            own = list(parts) if page_id == project.pk else []
            yield project, places.url(project), own


def takes_part(city: str) -> Exists:
    """For filter(): projects with a participant in this city's region."""
    return Exists(Participation.objects.filter(page=OuterRef("pk"), city=city))


def parts_of(projects: QuerySet) -> Iterator[Part]:
    """The parts in these projects, project by project."""
    rows = Participation.objects.filter(page__in=projects.order_by().values("pk"))
    rows = rows.order_by("page_id", "sort_order", "pk").values_list(
        *("page_id", "translation_key", "organisation_id", "organisation__name", "organisation__business_id"),
        *("organisation__url", "role", "city", "is_city_itself", "local_text", "total_cost", "eu_support"),
    )
    return (Part(*row) for row in rows.iterator(chunk_size=CHUNK))


def regions_of(parts: list[Part]) -> list[str]:
    """Keys of the cities in whose regions these parts are, in the programme's order."""
    keys = {part.city for part in parts}
    return [city.slug for city in CITIES if city.slug in keys]


def lead_of(parts: list[Part]) -> Part | None:
    """The lead partner's part, or None."""
    return next((part for part in parts if part.role == Role.LEAD), None)
