"""Adding up what is known of the projects' money; what is not known is counted, never guessed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext

from cms.cities import CITIES
from projectpages.choices import FocusArea
from projectpages.properties import whole

# The longest bar leaves room for its sum.
LONGEST = 66
ROW = 3.4


@dataclass
class Row:
    """One bar: the sums that are known, and of how many projects they are not."""

    label: str
    accent: str = "programme"
    costs: list[Decimal] = field(default_factory=list)
    supports: list[Decimal] = field(default_factory=list)
    unknown: int = 0
    largest: Decimal = Decimal(0)
    top: float = 0

    def add(self, cost: Decimal | None, support: Decimal | None) -> None:
        """Count one project, or one participant's share of it."""
        if cost is None:
            self.unknown += 1
        else:
            self.costs.append(cost)
        if support is not None:
            self.supports.append(support)

    @property
    def projects(self) -> int:
        return len(self.costs) + self.unknown

    @property
    def cost(self) -> Decimal | None:
        """The sum of the known costs; None where none is known."""
        return sum(self.costs, Decimal(0)) if self.costs else None

    @property
    def support(self) -> Decimal | None:
        """The sum of the known EU support; None where none is known."""
        return sum(self.supports, Decimal(0)) if self.supports else None

    @property
    def cost_width(self) -> str:
        """The bar's length in per cent of the drawing."""
        return self._width(self.cost)

    @property
    def support_width(self) -> str:
        return self._width(self.support)

    @property
    def bar_top(self) -> str:
        return f"{self.top + 1.55:.2f}em"

    @property
    def label_top(self) -> str:
        """Baseline of the name, in em like all heights, so that larger text has more room."""
        return f"{self.top + 1.15:.2f}em"

    @property
    def sum_top(self) -> str:
        return f"{self.top + 2.45:.2f}em"

    def _width(self, amount: Decimal | None) -> str:
        share = min(amount / self.largest, Decimal(1)) if amount and self.largest else Decimal(0)
        return f"{share * LONGEST:.1f}%"


@dataclass(frozen=True)
class Chart:
    """Bars of one scale, from the top down."""

    rows: list[Row]

    @property
    def height(self) -> str:
        return f"{len(self.rows) * ROW:.1f}em"

    @property
    def known(self) -> int:
        return sum(len(row.costs) for row in self.rows)

    @property
    def unknown(self) -> int:
        return sum(row.unknown for row in self.rows)

    @property
    def has_support(self) -> bool:
        """Whether any bar has its part of EU support to show."""
        return any(row.support is not None for row in self.rows)


def by_focus_area(projects: Iterable[Any]) -> Chart:
    """What the projects of each focus area cost in all."""
    rows = {str(area): Row(str(area.label)) for area in FocusArea} | {"": Row(gettext("No focus area"))}
    for project in projects:
        rows[project.focus_area].add(project.total_cost, project.eu_support)
    return _chart(rows)


def by_city(projects: Iterable[Any]) -> Chart:
    """What the participants of each city's region spend, by their own share."""
    rows = {city.slug: Row(city.name, city.accent) for city in CITIES} | {"": Row(gettext("Elsewhere"))}
    for project in projects:
        for key in {row.city for row in project.participants}:
            costs, supports = (
                [getattr(row, name) for row in project.participants if row.city == key]
                for name in ("total_cost", "eu_support")
            )
            rows[key if key in rows else ""].add(whole(costs), whole(supports))
    return _chart(rows)


def _chart(rows: dict[str, Row]) -> Chart:
    shown = [row for key, row in rows.items() if key or row.projects]
    largest = max((max(row.cost or Decimal(0), row.support or Decimal(0)) for row in shown), default=Decimal(0))
    for number, row in enumerate(shown):
        row.largest, row.top = largest, number * ROW
    return Chart(shown)
