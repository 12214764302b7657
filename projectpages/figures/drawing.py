"""Lines as bars and columns: lengths in per cent of the drawing, heights in em, so that larger letters have room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from projectpages.figures.counting import Line

# The longest bar leaves room for its number.
LONGEST, ROW = 64, 3.3
# A column's foot and the height of the tallest; more columns than these are narrow, or too narrow to name each.
FOOT, TALLEST, NARROW, MANY = 11.2, 9.0, 6, 24


@dataclass(frozen=True)
class Bar:
    """A line with its place."""

    line: Line
    top: float
    share: float

    @property
    def width(self) -> str:
        return f"{self.share * LONGEST:.1f}%"

    @property
    def hit_top(self) -> str:
        return f"{self.top:.2f}em"

    @property
    def label_top(self) -> str:
        """Baseline of the name."""
        return f"{self.top + 1.1:.2f}em"

    @property
    def bar_top(self) -> str:
        return f"{self.top + 1.5:.2f}em"

    @property
    def number_top(self) -> str:
        return f"{self.top + 2.4:.2f}em"


@dataclass(frozen=True)
class Bars:
    """One bar below the other."""

    lines: Sequence[Line]
    kind: ClassVar[str] = "bars"

    @property
    def bars(self) -> list[Bar]:
        most = _most(self.lines)
        return [Bar(line, number * ROW, line.count / most) for number, line in enumerate(self.lines)]

    @property
    def height(self) -> str:
        return f"{len(self.lines) * ROW:.1f}em"


@dataclass(frozen=True)
class Column:
    """A line with its place from the left, in per cent."""

    line: Line
    left: float
    pitch: float
    share: float
    is_named: bool

    @property
    def x(self) -> str:
        return f"{self.left + self.pitch * 0.14:.2f}%"

    @property
    def width(self) -> str:
        return f"{self.pitch * 0.72:.2f}%"

    @property
    def hit_x(self) -> str:
        return f"{self.left:.2f}%"

    @property
    def hit_width(self) -> str:
        return f"{self.pitch:.2f}%"

    @property
    def middle(self) -> str:
        return f"{self.left + self.pitch / 2:.2f}%"

    @property
    def top(self) -> str:
        return f"{FOOT - self.share * TALLEST:.2f}em"

    @property
    def height(self) -> str:
        return f"{self.share * TALLEST:.2f}em"

    @property
    def number_top(self) -> str:
        """Baseline of the number above the column."""
        return f"{FOOT - self.share * TALLEST - 0.45:.2f}em"

    @property
    def century(self) -> str:
        """What is left out of a year's name where there is no room."""
        return self.line.label[:-2]

    @property
    def year(self) -> str:
        return self.line.label[-2:]


@dataclass(frozen=True)
class Columns:
    """Years side by side; a line that is no year stands in the table alone."""

    lines: Sequence[Line]
    kind: ClassVar[str] = "columns"

    @property
    def columns(self) -> list[Column]:
        years = [line for line in self.lines if line.label.isdigit()]
        most, pitch = _most(years), 100 / (len(years) or 1)
        return [
            Column(line, number * pitch, pitch, line.count / most, len(years) <= MANY or int(line.label) % 5 == 0)
            for number, line in enumerate(years)
        ]

    @property
    def is_narrow(self) -> bool:
        return len(self.columns) > NARROW

    @property
    def others(self) -> list[Line]:
        """What has no column."""
        return [line for line in self.lines if not line.label.isdigit()]


def _most(lines: Sequence[Line]) -> int:
    return max((line.count for line in lines), default=0) or 1
