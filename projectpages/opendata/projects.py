"""The register of projects."""

from collections.abc import Collection, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.opendata.common import CITY_NAMES, HASHTAGS, ID, MODIFIED, NAME, SCHEMA, SUMMARY, URL
from cms.opendata.dataset import Field, Kind, Row, Scope
from cms.opendata.pages import Places, in_chunks, lasting
from cms.opendata.registry import register
from cms.opendata.text import clean
from projectpages.choices import FocusArea, Fund, State
from projectpages.choices import Kind as Sort
from projectpages.opendata.reading import Part, ProjectSet, lead_of, regions_of

CODE = Field("code", _("Project code"), _("In the register of the structural funds (EURA 2014), for example A70011."))
TOTAL = Field("total_cost", _("Total cost"), _("In euros. Empty: not known."), Kind.MONEY)
SUPPORT = Field("eu_support", _("EU support"), _("In euros. Empty: not known."), Kind.MONEY)


@register
class Projects(ProjectSet):
    """One row for each project, with its dates and its money."""

    key = "projects"
    names = {"fi": "hankkeet", "en": "projects"}
    title = _("Projects")
    description = _(
        "Every project of the programme: what it is about, when it runs, in which cities, who leads it, and what it "
        "costs as far as that is known. One row is one project."
    )
    note = _(
        "Sums that nobody has told are empty, not zero. A city’s file holds the projects in which somebody of its "
        "region takes part."
    )
    keywords = (_("projects"), _("smart cities"), _("European Regional Development Fund"))
    themes = ("GOVE", "REGI")
    schema = f"{SCHEMA}Project"
    preview = ("name", "code", "state", "start", "end", "total_cost")
    chart_by, chart_title = "cities", _("Projects by city region")
    order = 10
    needs = (
        *("expansion", "code", "kind", "focus_area", "start", "end", "state_override", "fund", "priority_axis"),
        *("objective", "total_cost", "eu_support", "eu_rate", "funding_remark", "kohesio_id", "website", "hashtags"),
    )
    fields = (
        ID,
        CODE,
        NAME,
        Field(
            "full_name",
            _("Full name"),
            _("What the name or abbreviation stands for."),
            term=f"{SCHEMA}alternateName",
        ),
        Field("kind", _("Kind"), _("What sort of project it is."), Kind.CODE, dict(Sort.choices)),
        Field("state", _("State"), _("Where it stands on the day of the download."), Kind.CODE, dict(State.choices)),
        Field("focus_area", _("Focus area"), _("Of the programme’s strategy."), Kind.CODE, dict(FocusArea.choices)),
        Field("start", _("Start"), _("First day."), Kind.DATE, term=f"{SCHEMA}foundingDate"),
        Field("end", _("End"), _("Last day, planned or actual."), Kind.DATE, term=f"{SCHEMA}dissolutionDate"),
        Field(
            "cities",
            _("City regions"),
            _("The cities in whose regions somebody takes part."),
            Kind.CODE,
            CITY_NAMES,
            many=True,
        ),
        Field("lead", _("Lead partner"), _("The organisation that leads the project.")),
        Field(
            "participants", _("Participants"), _("How many organisations take part, the lead included."), Kind.NUMBER
        ),
        Field("fund", _("Fund"), _("The EU fund that pays."), Kind.CODE, dict(Fund.choices)),
        Field("authority", _("Funding authority"), _("Who granted the money.")),
        Field("priority_axis", _("Priority axis"), _("Its number in the structural funds programme.")),
        Field("objective", _("Specific objective"), _("Its number in the structural funds programme.")),
        TOTAL,
        SUPPORT,
        Field("eu_rate", _("EU rate"), _("The EU’s share of the cost in per cent."), Kind.PERCENT),
        Field("funding_remark", _("Remark on the sums"), _("For example where they are from.")),
        SUMMARY,
        HASHTAGS,
        Field("website", _("Website"), _("The project’s own."), Kind.URL, term=f"{SCHEMA}sameAs"),
        Field(
            "kohesio_id", _("Kohesio identifier"), _("In the EU’s register of cohesion policy, kohesio.ec.europa.eu.")
        ),
        URL,
        MODIFIED,
    )

    def rows(self, scope: Scope, language: str, keys: Collection[int] | None = None) -> Iterator[Row]:
        return in_chunks(self.together(scope, language, keys), language, lambda found: self.row_of(*found))

    def row(self, page: Any, places: Places) -> Row:
        return self.row_of(page, places.url(page), [])

    def row_of(self, page: Any, url: str, parts: list[Part]) -> Row:
        """The row of a project with those who take part."""
        lead = lead_of(parts)
        return {
            "id": lasting(page),
            "code": page.code,
            "name": clean(page.title),
            "full_name": clean(page.expansion),
            "kind": page.kind,
            "state": str(page.state),
            "focus_area": page.focus_area,
            "start": page.start,
            "end": page.end,
            "cities": regions_of(parts),
            "lead": str(lead.organisation) if lead else "",
            "participants": len({part.organisation_id for part in parts}),
            "fund": page.fund,
            "authority": str(page.authority.name) if page.authority else "",
            "priority_axis": page.priority_axis,
            "objective": page.objective,
            "total_cost": page.total_cost,
            "eu_support": page.eu_support,
            "eu_rate": page.rate,
            "funding_remark": clean(page.funding_remark),
            "summary": clean(page.summary),
            "hashtags": [tag.removeprefix("#") for tag in page.hashtag_list],
            "website": page.website,
            "kohesio_id": page.kohesio_id,
            "url": url,
            "modified": page.last_published_at,
        }
