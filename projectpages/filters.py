"""Narrowing down a list of projects by plain links: `?city=turku&state=running`."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.http import Http404, QueryDict
from django.utils.translation import gettext, pgettext

from cms.cities import City, city_choices
from cms.narrowing import Chosen, Filter
from projectpages.choices import FocusArea, Fund, Kind, State
from projectpages.properties import ELSEWHERE, KNOWN, UNKNOWN, properties_of, years_of

# Offered in the list's own menus only when they are chosen already: the links of the figures choose them.
QUIET = {"cost", "support", "share"}
# Choices for what somebody left empty: offered where there is such a project.
GAPS = {UNKNOWN, ELSEWHERE}
Offers = list[tuple[str, Any]]


class ProjectFilters:
    """What a visitor has chosen, from the query of the address, for these projects.

    On a city's own list the city filter offers the others: "together with"; on the programme's list that is a second
    filter of cities. An empty value chooses nothing, a parameter that is no filter is left alone. Raises Http404 for a
    value that does not exist.
    """

    def __init__(self, query: QueryDict, projects: Iterable[Any], city: City | None = None) -> None:
        self.city = city
        self.offers = _offers(projects, query, city)
        self.chosen = {name: str(query[name]) for name in self.offers if query.get(name)}
        for name, value in self.chosen.items():
            if value not in dict(self.offers[name][1]):
                raise Http404(f"No project is sorted by {name} in such a way.")

    def matching(self, projects: Iterable[Any]) -> list:
        """The projects that are all of what is chosen."""
        return [project for project in projects if not self._differences(self._properties(project))]

    def describe(self, projects: Iterable[Any], path: str) -> list[Filter]:
        """Each filter with its choices; a count says what choosing it shows, the other filters kept."""
        shown = {name: offer for name, offer in self.offers.items() if self._is_shown(name)}
        counts: dict[str, Counter[str]] = {name: Counter() for name in shown}
        for project in projects:
            properties = self._properties(project)
            differences = self._differences(properties)
            for name in shown:
                if differences <= {name}:
                    counts[name].update(properties[name])
        chosen = Chosen(path, self.chosen)
        return [
            chosen.filter(name, str(label), self._worth_offering(name, offers, counts[name]), counts[name])
            for name, (label, offers) in shown.items()
        ]

    def _properties(self, project: Any) -> dict[str, set[str]]:
        return properties_of(project, self.city.slug if self.city else self.chosen.get("city", ""))

    def _is_shown(self, name: str) -> bool:
        """Two filters of cities are for those who want two."""
        if name == "partner":
            return bool({"city", "partner"} & self.chosen.keys())
        return name not in QUIET or name in self.chosen

    def _worth_offering(self, name: str, offers: Offers, counts: Counter[str]) -> Offers:
        gaps = {value for value in GAPS if not counts[value] and self.chosen.get(name) != value}
        return [(value, words) for value, words in offers if value not in gaps]

    def _differences(self, properties: dict[str, set[str]]) -> set[str]:
        """The filters whose chosen value a project does not have."""
        return {name for name, value in self.chosen.items() if value not in properties[name]}


def _offers(projects: Iterable[Any], query: QueryDict, city: City | None) -> dict[str, tuple[str, Offers]]:
    """Values with their words by filter, in the order of the address."""
    unknown: Offers = [(UNKNOWN, pgettext("of a project", "Not known"))]
    known: Offers = [(KNOWN, pgettext("of a project", "Known")), *unknown]
    cities = [choice for choice in city_choices() if city is None or choice[0] != city.slug]
    elsewhere = (ELSEWHERE, gettext("Elsewhere"))
    together = gettext("Together with")
    offers: dict[str, tuple[str, Offers]] = {}
    if city:
        offers["city"] = (together, [*cities, elsewhere])
    else:
        partner, first = query.get("partner"), query.get("city")
        others = [choice for choice in cities if choice[0] != partner]
        offers["city"] = (gettext("City"), [*others, elsewhere, *unknown])
        offers["partner"] = (together, [choice for choice in cities if choice[0] != first])
    offers |= {
        "focus_area": (gettext("Focus area"), [*FocusArea.choices, *unknown]),
        "kind": (pgettext("of a project", "Kind"), list(Kind.choices)),
        "fund": (gettext("Fund"), [*((fund.value, fund.label) for fund in Fund.single()), *unknown]),
        "state": (pgettext("project facts", "State"), list(State.choices)),
        "year": (gettext("Starting year"), [*((year, year) for year in years_of(projects)), *unknown]),
        "cost": (gettext("Total cost"), known),
        "support": (gettext("EU support"), known),
    }
    if city or query.get("city"):
        offers["share"] = (gettext("The city region’s share of the cost"), known)
    return offers
