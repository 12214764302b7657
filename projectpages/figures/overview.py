"""All figures of a site, in the active language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, pgettext

from cms.cities import CITIES, City
from projectpages.choices import FocusArea, Fund, State
from projectpages.figures.counting import Line, Lists, count, line
from projectpages.figures.drawing import Bars, Columns
from projectpages.figures.network import Network, network
from projectpages.figures.reading import Group, Reading
from projectpages.properties import ELSEWHERE, UNKNOWN

MONEY = ("cost", "support")
# Years without a project are drawn too, unless somebody typed a year far from the others.
LONGEST_GAP = 15


@dataclass(frozen=True)
class Dimension:
    """One way of telling the projects apart; `key` is the filter of the list."""

    key: str
    heading: str
    column: str
    lines: Sequence[Line]
    picture: Bars | Columns
    note: str = ""

    @property
    def template(self) -> str:
        """Of the drawing."""
        return f"figures/{self.picture.kind}.html"

    @property
    def has_money(self) -> bool:
        return any(line.cost for line in self.lines)

    @property
    def has_support(self) -> bool:
        return any(line.support for line in self.lines)

    @property
    def is_share(self) -> bool:
        """Whether the cost is that of the region's participants alone."""
        return any("share" in line.sums for line in self.lines)


@dataclass(frozen=True)
class Overview:
    """What the page of figures shows."""

    total: Line
    states: Sequence[Line]
    dimensions: Sequence[Dimension]
    network: Network | None


def overview(reading: Reading, city: City | None, path: str) -> Overview:
    """The figures of these projects, whose list stands at a path ('' for none); `city` is that of the site."""
    groups, lists = reading.groups, Lists(path)
    total = line(lists, gettext("Projects"), {}, (*MONEY, "share") if city else MONEY)
    count({"": total}, groups, lambda _group: [""])
    if city:
        own = reading.taking.of(city.slug)
        total.sums["share"].add(own.number, own.known, own.share)
    states = {state.value: line(lists, state.label, {"state": state.value}, ()) for state in State}
    count(states, groups, lambda group: [group.state])
    parts = [_by_city(reading, lists, city), _by_area(groups, lists), _by_fund(groups, lists)]
    drawn = None if city else network(reading.taking, lists)
    return Overview(total, list(states.values()), [*parts, _by_year(groups, lists)], drawn)


def _by_city(reading: Reading, lists: Lists, own: City | None) -> Dimension:
    money = () if own else ("share",)
    cities = [city for city in CITIES if city != own]
    lines = {city.slug: line(lists, city.name, {"city": city.slug}, money, city.accent) for city in cities}
    lines[ELSEWHERE] = line(lists, gettext("Elsewhere"), {"city": ELSEWHERE}, money)
    if not own:
        lines[UNKNOWN] = line(lists, pgettext("of a project", "Not known"), {"city": UNKNOWN}, ())
    heading = gettext("Together with other cities") if own else gettext("By city")
    note = gettext("A project counts in each city region in which somebody takes part in it.")
    count(lines, reading.places, lambda place: [place.key])
    return _dimension("city", heading, gettext("City region"), lines, note)


def _by_area(groups: list[Group], lists: Lists) -> Dimension:
    choices = [*FocusArea.choices, (UNKNOWN, pgettext("of a project", "Not known"))]
    lines = {value: line(lists, label, {"focus_area": value}, MONEY) for value, label in choices}
    count(lines, groups, lambda group: [group.focus_area])
    return _dimension("focus_area", gettext("By focus area"), gettext("Focus area"), lines)


def _by_fund(groups: list[Group], lists: Lists) -> Dimension:
    choices: list[tuple[str, Any]] = [(fund.value, fund.label) for fund in Fund.single()]
    choices.append((UNKNOWN, pgettext("of a project", "Not known")))
    lines = {value: line(lists, label, {"fund": value}, MONEY) for value, label in choices}
    count(lines, groups, lambda group: group.funds)
    shared = any(len(group.funds) > 1 for group in groups)
    note = gettext("A project that both funds pay for counts in both, with the whole of its sums.") if shared else ""
    return _dimension("fund", gettext("By fund"), gettext("Fund"), lines, note)


def _by_year(groups: list[Group], lists: Lists) -> Dimension:
    started = sorted({int(group.year) for group in groups if group.year != UNKNOWN})
    if started and started[-1] - started[0] <= LONGEST_GAP:
        started = list(range(started[0], started[-1] + 1))
    lines = {str(year): line(lists, str(year), {"year": str(year)}, MONEY) for year in started}
    lines[UNKNOWN] = line(lists, pgettext("of a project", "Not known"), {"year": UNKNOWN}, MONEY)
    count(lines, groups, lambda group: [group.year])
    note = gettext("A project counts in the year in which it starts.")
    return _dimension("year", gettext("By starting year"), gettext("Starting year"), lines, note, Columns)


def _dimension(
    key: str,
    heading: str,
    column: str,
    lines: dict[str, Line],
    note: str = "",
    drawing: Callable[[Sequence[Line]], Bars | Columns] = Bars,
) -> Dimension:
    """With lines that are counted; a gap is shown where there is one."""
    shown = [line for value, line in lines.items() if line.count or value not in {UNKNOWN, ELSEWHERE}]
    return Dimension(key, heading, column, shown, drawing(shown), note)
