"""Counting projects by one property: how many, what they cost as far as anybody knows, and where to see them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Protocol

from cms.narrowing import address
from projectpages.properties import KNOWN, UNKNOWN


class Counted(Protocol):
    """Some projects that are alike: how many, and by name of the sum of how many it is known, and what those make."""

    @property
    def number(self) -> int: ...

    @property
    def sums(self) -> Mapping[str, tuple[int, Decimal]]: ...


@dataclass(frozen=True)
class Figure:
    """A number and the address of the list that it counts; '' where there is nothing to list."""

    number: int
    url: str = ""


@dataclass
class Sum:
    """What is known of the money, and of how many projects it is not."""

    total: Decimal = Decimal(0)
    known_of: int = 0
    missing: int = 0
    known_url: str = ""
    missing_url: str = ""

    def add(self, number: int, known: int, amount: Decimal) -> None:
        """Count so many projects, of which what is known of some makes an amount."""
        self.total += amount
        self.known_of += known
        self.missing += number - known

    @property
    def amount(self) -> Decimal | None:
        """The sum; None where none is known."""
        return self.total if self.known_of else None

    @property
    def known(self) -> Figure:
        """Of how many projects it is the sum."""
        return Figure(self.known_of, self.known_url if self.known_of else "")

    @property
    def unknown(self) -> Figure:
        return Figure(self.missing, self.missing_url if self.missing else "")


@dataclass
class Line:
    """The projects of one value."""

    label: str
    accent: str = ""
    is_gap: bool = False  # what nobody has said
    count: int = 0
    url: str = ""
    sums: dict[str, Sum] = field(default_factory=dict)

    @property
    def projects(self) -> Figure:
        return Figure(self.count, self.url if self.count else "")

    @property
    def cost(self) -> Sum | None:
        """The total cost, or a city region's share of it."""
        return self.sums.get("cost") or self.sums.get("share")

    @property
    def support(self) -> Sum | None:
        return self.sums.get("support")


@dataclass(frozen=True)
class Lists:
    """The addresses of the list of projects, narrowed down; '' for all where the site has no such list."""

    path: str

    def narrowed(self, chosen: Mapping[str, str]) -> str:
        """The parameters stand in the order that the list itself gives them, which is the one that is kept."""
        return address(self.path, chosen) if self.path else ""


def line(lists: Lists, label: Any, chosen: Mapping[str, str], amounts: Iterable[str], accent: str = "") -> Line:
    """A line that counts nothing yet."""
    sums = {
        name: Sum(
            known_url=lists.narrowed({**chosen, name: KNOWN}), missing_url=lists.narrowed({**chosen, name: UNKNOWN})
        )
        for name in amounts
    }
    is_gap = UNKNOWN in chosen.values()
    return Line(str(label), accent, is_gap, url=lists.narrowed(chosen), sums=sums)


def count(lines: Mapping[str, Line], groups: Iterable[Counted], values: Callable[[Any], Iterable[str]]) -> None:
    """Add each group of projects to the lines of its values."""
    for group in groups:
        for value in values(group):
            if value in lines:
                lines[value].count += group.number
                for name in lines[value].sums.keys() & group.sums.keys():
                    lines[value].sums[name].add(group.number, *group.sums[name])
