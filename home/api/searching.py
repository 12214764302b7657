"""The search of the sites, for programs: the same question, the same answers, in the same order."""

import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_noop as _
from ninja import Query, Schema
from pydantic import Field

from cms.addresses import Addresses
from cms.cities import CITIES
from cms.search.facets import FACETS
from cms.search.facts import Kind, State
from cms.search.found import address_of
from cms.search.models import Entry
from cms.search.question import Question
from cms.search.results import Results
from home.api.answers import Address, list_of, listed
from home.api.asked import CityKey, OneOf, Paged, Text, Year, left_out
from home.api.interface import V1, operation
from home.api.place import city_here
from home.api.texts import without_contacts
from projectpages.choices import FocusArea

EVERYWHERE, PROGRAMME = "all", "programme"
PLACES = [EVERYWHERE, PROGRAMME, *(city.slug for city in CITIES)]


class Found(Schema):
    """Something that answers."""

    title: str = Field(description=_("What it is called."))
    url: Address = Field(description=_("Where it is read."))
    summary: str = Field(description=_("What it is about."))
    kind: str = Field(description=_("What it is."), json_schema_extra={"enum": [*Kind.values]})
    site: str | None = Field(description=_("Key of the city whose site it is on; null on the programme's."))
    cities: list[str] = Field(description=_("Keys of the cities that it is about, besides."))
    focus_areas: list[str] = Field(description=_("Focus areas that it is about."))
    year: int | None = Field(description=_("Its year."))
    starts_on: datetime.date | None = Field(description=_("First day of a project, an event or a call."))
    ends_on: datetime.date | None = Field(description=_("Last day of a project, an event or a call."))


class SearchAsked(Paged):
    """A question."""

    q: Text = Field(description=_("Words to be found, all of them; Finnish ones in any of their forms."))
    site: Annotated[str | None, OneOf(PLACES)] = left_out(
        _("Where to look: everywhere, on the programme's site or a city's; without it, on this host.")
    )
    kind: Annotated[str | None, OneOf(Kind.values)] = left_out(_("Only what is of this kind."))
    city: CityKey = left_out(_("Only what is about this city."))
    focus_area: Annotated[str | None, OneOf(FocusArea.values)] = left_out(_("Only what is about this focus area."))
    state: Annotated[str | None, OneOf(State.values)] = left_out(_("Only what is at this point in time."))
    year: Year | None = left_out(_("Only what is of this year."))


@operation(
    f"{V1}/search/",
    list_of(Found),
    "search",
    _("Search of all content"),
    _("What answers all words, the best first; on the programme's host everywhere, on a city's on its own site."),
)
def search(request: HttpRequest, asked: Query[SearchAsked]) -> dict[str, Any]:
    """Asked of the index each time, as on the site: it may follow a change of the content seconds later."""
    words = " ".join(asked.q.replace("\0", " ").split())
    chosen = {facet: str(value) for name, facet in FACETS.items() if (value := getattr(asked, name)) is not None}
    results = Results(Question.of(words, get_language() or ""), _site(request, asked.site), chosen)
    count = results.count if results.question.words else 0
    addresses = Addresses(request)
    return listed(
        request,
        asked,
        count,
        lambda start, stop: [_found(entry, addresses, request) for entry in results.entries(start, stop)],
    )


def _site(request: HttpRequest, asked: str | None) -> str | None:
    """The key of the site to search, '' for the programme's, None for all."""
    asked = asked or city_here(request) or EVERYWHERE
    return {EVERYWHERE: None, PROGRAMME: ""}.get(asked, asked)


def _found(entry: Entry, addresses: Addresses, request: HttpRequest) -> dict[str, Any]:
    return {
        "title": without_contacts(entry.title),
        "url": request.build_absolute_uri(address_of(entry, addresses)),
        "summary": without_contacts(entry.summary),
        "kind": entry.kind,
        "site": entry.site or None,
        "cities": entry.cities.split(),
        "focus_areas": entry.areas.split(),
        "year": entry.year,
        "starts_on": entry.starts_on,
        "ends_on": entry.ends_on,
    }
