"""What the figures are made of, grouped and summed by the database: two queries, however many projects there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import combinations

from django.db.models import Count, Sum
from django.db.models.functions import ExtractYear
from django.utils import timezone

from cms.cities import CITIES
from projectpages.choices import Fund
from projectpages.models import Participation
from projectpages.properties import CITY_KEYS, ELSEWHERE, UNKNOWN
from projectpages.queries import ProjectQuerySet, state_on

CENT = Decimal("0.01")
ORDER = {city.slug: number for number, city in enumerate(CITIES)}
Known = tuple[int, Decimal]  # of how many projects, and what those make


@dataclass(frozen=True)
class Group:
    """Projects that are alike in everything but those who take part."""

    number: int
    focus_area: str
    funds: tuple[str, ...]
    state: str
    year: str
    sums: Mapping[str, Known]


@dataclass
class Place:
    """Projects in which somebody of one region takes part, and that region's share of what they cost."""

    key: str
    number: int = 0
    known: int = 0
    share: Decimal = Decimal(0)

    @property
    def sums(self) -> Mapping[str, Known]:
        return {"share": (self.known, self.share)}


@dataclass
class Taking:
    """Who takes part: by region, and how many projects two cities share."""

    places: dict[str, Place] = field(default_factory=dict)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    projects: int = 0  # in which anybody does

    def of(self, key: str) -> Place:
        return self.places.setdefault(key, Place(key))


class Reading:
    """These projects, each in one edition."""

    def __init__(self, projects: ProjectQuerySet) -> None:
        self.projects = projects

    @cached_property
    def groups(self) -> list[Group]:
        """Grouped by what each project has one value of."""
        told = self.projects.annotate(stands=state_on(timezone.localdate()), year=ExtractYear("start"))
        sums = {"costs": Count("total_cost"), "cost": Sum("total_cost")}
        sums |= {"supports": Count("eu_support"), "support": Sum("eu_support")}
        alike = told.order_by().values("focus_area", "fund", "stands", "year").annotate(number=Count("pk"), **sums)
        return [
            Group(
                row["number"],
                row["focus_area"] or UNKNOWN,
                tuple(fund.value for fund in Fund.parts_of(row["fund"])) or (UNKNOWN,),
                row["stands"],
                str(row["year"] or UNKNOWN),
                {name: (row[f"{name}s"], _exact(row[name])) for name in ("cost", "support")},
            )
            for row in alike
        ]

    @cached_property
    def taking(self) -> Taking:
        """Read by project and region, in which it is known what each participant spends or it is not known at all."""
        rows = Participation.objects.filter(page__in=self.projects.values("pk")).values("page", "city")
        rows = rows.annotate(parts=Count("pk"), known=Count("total_cost"), spent=Sum("total_cost")).order_by("page")
        taking, regions, current = Taking(), dict[str, tuple[int, int, Decimal]](), 0
        for page, city, parts, known, spent in rows.values_list("page", "city", "parts", "known", "spent"):
            if page != current:
                _add(taking, regions)
                regions, current = {}, page
            key = city if city in CITY_KEYS else ELSEWHERE
            before = regions.get(key, (0, 0, Decimal(0)))
            regions[key] = (before[0] + parts, before[1] + known, before[2] + _exact(spent))
        _add(taking, regions)
        return taking

    @property
    def number(self) -> int:
        """How many projects there are."""
        return sum(group.number for group in self.groups)

    @property
    def places(self) -> Iterable[Place]:
        """By region, and those in which nobody takes part as not known."""
        nobody = Place(UNKNOWN, self.number - self.taking.projects)
        return [*self.taking.places.values(), nobody]


def _add(taking: Taking, regions: Mapping[str, tuple[int, int, Decimal]]) -> None:
    """Count one project."""
    if not regions:
        return
    taking.projects += 1
    for key, (parts, known, spent) in regions.items():
        place = taking.of(key)
        place.number += 1
        if parts == known:
            place.known += 1
            place.share += spent
    taking.pairs.update(combinations(sorted(regions.keys() - {ELSEWHERE}, key=ORDER.__getitem__), 2))


def _exact(amount: Decimal | None) -> Decimal:
    """Cents: SQLite adds binary fractions."""
    return amount.quantize(CENT) if amount else Decimal(0)
