"""Narrowing down a list of projects by plain links: `?city=turku&state=running`."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, QueryDict
from django.utils.translation import gettext, pgettext

from cms.cities import City, city_choices
from projectpages.choices import FocusArea, Fund, Kind, State

PAGE = "page"


@dataclass(frozen=True)
class Choice:
    """One value of a filter, how many projects choosing it would show, and where the link leads."""

    label: str
    count: int
    url: str
    is_current: bool = False


@dataclass(frozen=True)
class Filter:
    """One property by which projects are told apart; `current` is the chosen value, whose link removes it."""

    name: str
    label: str
    choices: list[Choice]
    current: Choice | None


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
        return [self._describe(name, counts[name], path) for name in self.offers]

    def address(self, path: str, page: int = 1) -> str:
        """The address of a page of this very choice."""
        return _address(path, self.chosen | ({PAGE: str(page)} if page > 1 else {}))

    def _describe(self, name: str, counts: Counter[str], path: str) -> Filter:
        label, offers = self.offers[name]
        rest = {other: value for other, value in self.chosen.items() if other != name}
        current = self.chosen.get(name)
        choices = [
            Choice(
                str(words),
                counts[value],
                _address(path, rest if value == current else rest | {name: value}),
                value == current,
            )
            for value, words in offers
        ]
        return Filter(name, str(label), choices, next((choice for choice in choices if choice.is_current), None))

    def _differences(self, properties: dict[str, set[str]]) -> set[str]:
        """The filters whose chosen value a project does not have."""
        return {name for name, value in self.chosen.items() if value not in properties[name]}


def _address(path: str, chosen: dict[str, str]) -> str:
    query = QueryDict(mutable=True)
    query.update(chosen)
    return f"{path}?{query.urlencode()}" if chosen else path
