"""The organisations that take part in projects."""

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.opendata.common import CITY_NAMES, SCHEMA
from cms.opendata.dataset import DataSet, Field, Kind, Row, Scope
from cms.opendata.pages import CHUNK, in_chunks
from cms.opendata.registry import register
from cms.opendata.text import clean
from projectpages.choices import Role
from projectpages.models import Participation
from projectpages.opendata.projects import Projects
from projectpages.opendata.reading import regions_of

PROJECTS = Projects()

READ = ("organisation_id", "organisation__name", "organisation__business_id", "organisation__url", "role", "city")


@register
class Organisations(DataSet):
    """One row for each organisation with a part in a published project. `keys` are those of organisations."""

    key = "organisations"
    names = {"fi": "organisaatiot", "en": "organisations"}
    title = _("Organisations")
    description = _(
        "The organisations that take part in the projects, with their business IDs and the number of their projects. "
        "One row is one organisation."
    )
    note = _("Only organisations: people who work on the projects are in no data set.")
    keywords = (_("organisations"), _("partners"), _("projects"))
    schema = f"{SCHEMA}Organization"
    preview = ("name", "cities", "projects", "led")
    chart_by, chart_title = "cities", _("Organisations by city region")
    order = 50
    fields = (
        Field(
            "id", _("Identifier"), _("A number, the same in every language."), Kind.NUMBER, term=f"{SCHEMA}identifier"
        ),
        Field("name", _("Name"), _("In the language of the file, else in Finnish."), term=f"{SCHEMA}name"),
        Field("business_id", _("Business ID"), _("Y-tunnus, for example 1234567-8."), term=f"{SCHEMA}taxID"),
        Field(
            "cities",
            _("City regions"),
            _("In whose regions it takes part in projects."),
            Kind.CODE,
            CITY_NAMES,
            many=True,
        ),
        Field("projects", _("Projects"), _("In how many it takes part."), Kind.NUMBER),
        Field("led", _("Projects that it leads"), _("How many of them it leads."), Kind.NUMBER),
        Field("url", _("Website"), _("The organisation’s own."), Kind.URL, term=f"{SCHEMA}url"),
    )

    def rows(self, scope: Scope, language: str, keys: Collection[int] | None = None) -> Iterator[Row]:
        parts = _parts(scope, language)
        if keys is not None:
            parts = parts.filter(organisation__in=keys)
        rows = parts.order_by("organisation_id", "pk").values_list(*READ, "page_id", named=True)
        groups = groupby(rows.iterator(chunk_size=CHUNK), key=lambda row: row.organisation_id)
        return in_chunks(((key, list(own)) for key, own in groups), language, lambda group: _row(*group))

    def count(self, scope: Scope, language: str) -> int:
        return _parts(scope, language).order_by().values("organisation").distinct().count()

    def modified(self, scope: Scope, language: str) -> datetime | None:
        return PROJECTS.modified(scope, language) if self.count(scope, language) else None


def _parts(scope: Scope, language: str) -> Any:
    parts = Participation.objects.filter(page__in=PROJECTS.found(scope, language).order_by().values("pk"))
    return parts.filter(city=scope.city) if scope.city else parts


def _row(key: int, parts: list[Any]) -> Row:
    projects = Counter(part.page_id for part in parts)
    return {
        "id": key,
        "name": clean(str(parts[0].organisation__name)),
        "business_id": parts[0].organisation__business_id,
        "cities": regions_of(parts),
        "projects": len(projects),
        "led": len({part.page_id for part in parts if part.role == Role.LEAD}),
        "url": parts[0].organisation__url,
    }
