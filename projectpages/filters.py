"""Narrowing down a list of projects by plain links: `?city=turku&state=running`."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.http import Http404, QueryDict
from django.utils.translation import gettext, pgettext

from cms.cities import City, city_choices
from cms.narrowing import Chosen, Filter
from projectpages.choices import FocusArea, Fund, Kind, State


def properties_of(project: Any) -> dict[str, set[str]]:
    """The values of a project by filter."""
    return {
        "city": {city.slug for city in project.cities},
        "focus_area": {project.focus_area},
        "kind": {project.kind},
        "fund": set(project.funds),
        "state": {project.state},
    }


class ProjectFilters:
    """What a visitor has chosen, from the query of the address.

    On a city's own list the city filter offers the others: "together with". An empty value chooses nothing, a
    parameter that is no filter is left alone. Raises Http404 for a value that does not exist.
    """

    def __init__(self, query: QueryDict, city: City | None = None) -> None:
        cities = [choice for choice in city_choices() if city is None or choice[0] != city.slug]
        self.offers: dict[str, tuple[str, list[tuple[str, Any]]]] = {
            "city": (gettext("Together with") if city else gettext("City"), cities),
            "focus_area": (gettext("Focus area"), FocusArea.choices),
            "kind": (pgettext("of a project", "Kind"), Kind.choices),
            "fund": (gettext("Fund"), [(fund.value, fund.label) for fund in Fund.single()]),
            "state": (pgettext("project facts", "State"), State.choices),
        }
        self.chosen = {name: str(query[name]) for name in self.offers if query.get(name)}
        for name, value in self.chosen.items():
            if value not in dict(self.offers[name][1]):
                raise Http404(f"No project is sorted by {name} in such a way.")

    def matching(self, projects: Iterable[Any]) -> list:
        """The projects that are all of what is chosen."""
        return [project for project in projects if self._differences(properties_of(project)) == set()]

    def describe(self, projects: Iterable[Any], path: str) -> list[Filter]:
        """Each filter with its choices; a count says what choosing it shows, the other filters kept."""
        counts: dict[str, Counter[str]] = {name: Counter() for name in self.offers}
        for project in projects:
            properties = properties_of(project)
            differences = self._differences(properties)
            for name, values in properties.items():
                if differences <= {name}:
                    counts[name].update(values)
        chosen = Chosen(path, self.chosen)
        return [chosen.filter(name, str(label), offers, counts[name]) for name, (label, offers) in self.offers.items()]

    def _differences(self, properties: dict[str, set[str]]) -> set[str]:
        """The filters whose chosen value a project does not have."""
        return {name for name, value in self.chosen.items() if value not in properties[name]}
