"""The list of operations that EU law asks for, in the fields of both programming periods.

Regulation (EU) 1303/2013, art. 115(2) and Annex XII, 1; Regulation (EU) 2021/1060, art. 49(3) and (4). Beneficiaries
here are legal entities, so that the points about natural persons and about fishing vessels have no columns.
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.cities import city_by_slug
from cms.opendata.common import MODIFIED, SCHEMA, URL
from cms.opendata.dataset import Field, Kind, Row, Scope
from cms.opendata.pages import Places, in_chunks
from cms.opendata.registry import register
from cms.opendata.territory import COUNTRY, NUTS
from cms.opendata.text import clean, readable
from projectpages.opendata.reading import Part, ProjectSet, lead_of, regions_of

BENEFICIARY = Field("beneficiary", _("Beneficiary"), _("The lead partner, a legal entity."), term=f"{SCHEMA}funder")
NAME = Field("operation", _("Name of the operation"), _("The project’s name."), term=f"{SCHEMA}name")
START = Field("start", _("Start date of the operation"), _("First day."), Kind.DATE, term=f"{SCHEMA}foundingDate")
END = Field(
    "end",
    _("End date of the operation"),
    _("Expected, or actual when it is over."),
    Kind.DATE,
    term=f"{SCHEMA}dissolutionDate",
)
RATE = Field("eu_rate", _("Union co-financing rate"), _("In per cent. Empty: not known."), Kind.PERCENT)
PLACE = Field("location", _("Location"), _("The cities in whose regions the operation works."), many=True)
POSTCODE = Field("postcode", _("Postcode of the operation"), _("Where staff gave one."))
REGIONS = Field("nuts", _("Regions (NUTS 3)"), _("Codes of the EU’s nomenclature of regions, of 2021."), many=True)
NATION = Field("country", _("Country"), _("Two letters, ISO 3166-1."))


class Operations(ProjectSet):
    """One row for each project that an EU fund pays, or that has a code in the funds' register."""

    needs = (
        *("code", "start", "end", "fund", "priority_axis", "objective", "total_cost", "eu_support", "eu_rate", "aims"),
        *("results", "intervention", "postcode", "contractors"),
    )
    themes = ("REGI", "ECON", "GOVE")
    keywords = (_("list of operations"), _("structural funds"), _("European Regional Development Fund"))
    schema = f"{SCHEMA}Project"
    has_bilingual_headings = True

    def found(self, scope: Scope, language: str, keys: Collection[int] | None = None) -> Any:
        """The strategy office and others without money of a fund are operations too where they have a code."""
        return super().found(scope, language, keys).exclude(fund="", code="")

    def rows(self, scope: Scope, language: str, keys: Collection[int] | None = None) -> Iterator[Row]:
        updated = self.modified(scope, language)
        each = self.together(scope, language, keys)
        return in_chunks(each, language, lambda found: self.row_of(found[0], found[1], found[2], updated))

    def row(self, page: Any, places: Places) -> Row:
        return self.row_of(page, places.url(page), [], None)

    def row_of(self, page: Any, url: str, parts: list[Part], updated: datetime | None) -> Row:
        """The row in the fields of this regulation."""
        every = _facts(page, url, parts) | {"list_updated": updated and updated.date()}
        return {one.key: every[one.key] for one in self.fields}


def _facts(page: Any, url: str, parts: list[Part]) -> dict[str, Any]:
    lead, regions = lead_of(parts), regions_of(parts)
    aims = [readable(page.aims) or clean(page.summary), readable(page.results)]
    return {
        "operation_id": page.code or str(page.translation_key),
        "beneficiary": str(lead.organisation) if lead else "",
        "contractor": clean(page.contractors),
        "operation": clean(page.title),
        "summary": clean(page.summary),
        "purpose": "\n".join(text for text in aims if text),
        "start": page.start,
        "end": page.end,
        "total_cost": page.total_cost,
        "eu_support": page.eu_support,
        "fund": [str(fund.label) for fund in page.funds],
        "priority_axis": page.priority_axis,
        "objective": page.objective,
        "eu_rate": page.rate,
        "postcode": page.postcode,
        "location": [str(city_by_slug(key)) for key in regions],
        "beneficiary_location": str(city_by_slug(lead.city) or "") if lead else "",
        "nuts": list(dict.fromkeys(NUTS[key] for key in regions if key in NUTS)),
        "country": COUNTRY,
        "intervention": clean(page.intervention),
        "url": url,
        "modified": page.last_published_at,
    }


@register
class Operations2021(Operations):
    """In the fields of art. 49(3) of Regulation (EU) 2021/1060."""

    key = "operations"
    names = {"fi": "toimiluettelo", "en": "list-of-operations"}
    title = _("List of operations, Regulation (EU) 2021/1060")
    description = _(
        "The operations that the EU’s funds support, in the fields that article 49(3) of Regulation (EU) 2021/1060 "
        "asks for. The headings are in two languages. One row is one operation."
    )
    note = _(
        "Every file is made from the content as it is at that moment, so the list is never older than the law allows "
        "(four months). Beneficiaries are legal entities: no natural person is named."
    )
    preview = ("operation_id", "operation", "beneficiary", "start", "end", "total_cost")
    chart_by, chart_title = "start", _("Operations by the year in which they start")
    order = 30
    fields = (
        Field(
            "operation_id",
            _("Unique code of the operation"),
            _("The code of the funding register, else an identifier of this site."),
            term=f"{SCHEMA}identifier",
        ),
        BENEFICIARY,
        Field(
            "contractor",
            _("Contractor"),
            _("In public procurement, where staff gave them. Empty: none, or not known."),
        ),
        NAME,
        Field(
            "purpose",
            _("Purpose and achievements"),
            _("What the operation is for, and what it expects to reach or has reached."),
            term=f"{SCHEMA}description",
        ),
        START,
        END,
        Field("total_cost", _("Total cost of the operation"), _("In euros. Empty: not known."), Kind.MONEY),
        Field("fund", _("Fund"), _("The EU fund, or funds, concerned."), many=True),
        Field("objective", _("Specific objective"), _("Its number in the structural funds programme.")),
        RATE,
        PLACE,
        POSTCODE,
        REGIONS,
        NATION,
        Field(
            "beneficiary_location",
            _("Location of the beneficiary"),
            _("Its city region, for operations that work in several places."),
        ),
        Field("intervention", _("Type of intervention"), _("Its code and name, where staff gave them.")),
        URL,
        MODIFIED,
    )


@register
class Operations2014(Operations):
    """In the fields of Annex XII, 1, of Regulation (EU) 1303/2013."""

    key = "operations-2014-2020"
    names = {"fi": "toimiluettelo-2014-2020", "en": "list-of-operations-2014-2020"}
    title = _("List of operations 2014–2020, Regulation (EU) 1303/2013")
    description = _(
        "The same operations in the fields that Annex XII of Regulation (EU) 1303/2013 asks for in the programming "
        "period 2014–2020. The headings are in two languages. One row is one operation."
    )
    note = _(
        "Every file is made from the content as it is at that moment, so the list is never older than the law allows "
        "(six months). Beneficiaries are legal entities: no natural person is named."
    )
    preview = ("operation", "beneficiary", "start", "end", "total_cost", "location")
    chart_by, chart_title = "end", _("Operations by the year in which they end")
    order = 40
    fields = (
        BENEFICIARY,
        NAME,
        Field("summary", _("Summary of the operation"), _("As on its page."), term=f"{SCHEMA}description"),
        START,
        END,
        Field("total_cost", _("Total eligible expenditure"), _("Allocated, in euros. Empty: not known."), Kind.MONEY),
        RATE,
        Field("priority_axis", _("Priority axis"), _("By which the co-financing rate is set.")),
        POSTCODE,
        PLACE,
        NATION,
        Field("intervention", _("Category of intervention"), _("Its code and name, where staff gave them.")),
        Field(
            "list_updated", _("Last update of the list"), _("The day on which an operation last changed."), Kind.DATE
        ),
        URL,
    )
