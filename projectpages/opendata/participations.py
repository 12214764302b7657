"""Who takes part in which project."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any
from uuid import uuid5

from django.utils.translation import gettext_lazy as _

from cms.opendata.common import CITY_NAMES, ID, MODIFIED, SCHEMA, URL
from cms.opendata.dataset import Field, Kind, Row, Scope
from cms.opendata.pages import Places, in_chunks, lasting
from cms.opendata.registry import register
from cms.opendata.text import clean
from projectpages.choices import Role
from projectpages.models import Participation
from projectpages.opendata.projects import CODE, SUPPORT, TOTAL
from projectpages.opendata.reading import Part, ProjectSet


@register
class Participations(ProjectSet):
    """One row for each organisation in each project. `keys` are those of projects."""

    key = "participations"
    names = {"fi": "osatoteutukset", "en": "participations"}
    title = _("Participations")
    description = _(
        "Which organisation takes part in which project, in which role and city region, what it does there and what "
        "its share of the money is. One row is one organisation’s part in one project."
    )
    note = _("Join it with the projects by the project’s identifier. A city’s file holds the parts of its region.")
    keywords = (_("projects"), _("partners"), _("cooperation between cities"))
    themes = ("GOVE", "REGI")
    schema = f"{SCHEMA}OrganizationRole"
    preview = ("project", "organisation", "role", "city", "total_cost")
    chart_by, chart_title = "city", _("Participations by city region")
    order = 20
    needs = ("code",)
    fields = (
        ID,
        Field("project_id", _("Project identifier"), _("The identifier of the project in the set of projects.")),
        CODE,
        Field("project", _("Project"), _("The project’s name."), term=f"{SCHEMA}memberOf"),
        Field(
            "organisation_id", _("Organisation identifier"), _("Its number in the set of organisations."), Kind.NUMBER
        ),
        Field("organisation", _("Organisation"), _("Its name."), term=f"{SCHEMA}name"),
        Field("role", _("Role"), _("Whether it leads the project."), Kind.CODE, dict(Role.choices)),
        Field(
            "city", _("City region"), _("Where it works. Empty: outside the cities’ regions."), Kind.CODE, CITY_NAMES
        ),
        Field("is_city", _("The city itself"), _("Whether the organisation is the city."), Kind.FLAG),
        Field("local_text", _("What is done locally"), _("As on the project’s page."), term=f"{SCHEMA}description"),
        TOTAL,
        SUPPORT,
        URL,
        MODIFIED,
    )

    def rows(self, scope: Scope, language: str, keys: Collection[int] | None = None) -> Iterator[Row]:
        each = (
            (project, url, part)
            for project, url, parts in self.together(scope, language, keys)
            for part in parts
            if not scope.city or part.city == scope.city
        )
        return in_chunks(each, language, lambda found: _row(*found))

    def row(self, page: Any, places: Places) -> Row:
        raise NotImplementedError("A row is about a part in a project.")

    def count(self, scope: Scope, language: str) -> int:
        parts = Participation.objects.filter(page__in=self.found(scope, language).values("pk"))
        return (parts.filter(city=scope.city) if scope.city else parts).count()

    def modified(self, scope: Scope, language: str) -> datetime | None:
        return super().modified(scope, language) if self.count(scope, language) else None


def _row(project: Any, url: str, part: Part) -> Row:
    return {
        "id": str(uuid5(project.translation_key, str(part.key))),
        "project_id": lasting(project),
        "code": project.code,
        "project": clean(project.title),
        "organisation_id": part.organisation_id,
        "organisation": str(part.organisation),
        "role": part.role,
        "city": part.city,
        "is_city": part.is_city_itself,
        "local_text": clean(part.local_text),
        "total_cost": part.total_cost,
        "eu_support": part.eu_support,
        "url": url,
        "modified": project.last_published_at,
    }
