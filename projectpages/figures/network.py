"""Which cities work together: a ring of cities, and between them lines as broad as they share projects."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import cos, pi, sin

from cms.cities import CITIES, City
from projectpages.figures.counting import Figure, Lists
from projectpages.figures.reading import Taking

# Units of the drawing: the ring, the cities on it, the room for their names.
RING, DOT, BROADEST, THINNEST = 150, 27, 15, 2


@dataclass(frozen=True)
class Node:
    """A city on the ring, its name on the outside."""

    city: City
    projects: Figure
    x: float
    y: float

    @property
    def label_y(self) -> float:
        """Baseline of the name: above the upper cities, below the lower ones."""
        return round(self.y - DOT - 9 if self.y < 1 else self.y + DOT + 22, 1)

    @property
    def number_y(self) -> float:
        return round(self.y + 6.5, 1)


@dataclass(frozen=True)
class Tie:
    """Two cities and the projects that both take part in."""

    one: Node
    other: Node
    projects: Figure
    width: float
    x: float
    y: float

    @property
    def number_y(self) -> float:
        return round(self.y + 5.5, 1)


@dataclass(frozen=True)
class Network:
    """The drawing, and the same as a table whose rows and columns are cities; None where a city meets itself."""

    nodes: list[Node]
    ties: list[Tie]
    rows: list[tuple[City, list[Figure | None]]]

    @property
    def cities(self) -> list[City]:
        return [node.city for node in self.nodes]


def network(taking: Taking, lists: Lists) -> Network:
    """The cities' ties, of which the broadest are drawn first."""
    pairs = taking.pairs
    nodes = [_node(city, number, taking.of(city.slug).number, lists) for number, city in enumerate(CITIES)]
    most = max(pairs.values(), default=1)
    ties, figures = [], {}
    for (first, one), (second, other) in combinations(enumerate(nodes), 2):
        key = one.city.slug, other.city.slug
        url = lists.narrowed({"city": key[0], "partner": key[1]}) if pairs[key] else ""
        figures[key] = Figure(pairs[key], url)
        if pairs[key]:
            ties.append(_tie(one, other, second - first, figures[key], pairs[key] / most))
    rows = [(one, [_between(figures, one, other) for other in CITIES]) for one in CITIES]
    return Network(nodes, sorted(ties, key=lambda tie: -tie.width), rows)


def _node(city: City, number: int, count: int, lists: Lists) -> Node:
    turn = 2 * pi * number / len(CITIES) - pi / 2
    url = lists.narrowed({"city": city.slug}) if count else ""
    return Node(city, Figure(count, url), round(RING * cos(turn), 1), round(RING * sin(turn), 1))


def _tie(one: Node, other: Node, apart: int, projects: Figure, share: float) -> Tie:
    """Its number stands where no other line crosses: neighbours' in the middle, opposites' at a quarter of the ring."""
    apart = min(apart, len(CITIES) - apart)
    along = 0.5 if apart == 1 else 0.375 if 2 * apart == len(CITIES) else 0.417
    x, y = (round(a + (b - a) * along, 1) for a, b in ((one.x, other.x), (one.y, other.y)))
    return Tie(one, other, projects, round(THINNEST + (BROADEST - THINNEST) * share, 1), x, y)


def _between(figures: dict[tuple[str, str], Figure], one: City, other: City) -> Figure | None:
    return figures.get((one.slug, other.slug)) or figures.get((other.slug, one.slug))
