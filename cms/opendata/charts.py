"""Bars that count the rows of a set, drawn by the server; the same as a table beside them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext

from cms.cities import city_by_slug
from cms.opendata.dataset import Field, Row

# The longest bar leaves room for its number; a row's height in em, so that larger text has more room.
LONGEST, ROW = 84, 3.3


@dataclass(frozen=True)
class Bar:
    """How many rows have one value."""

    label: str
    accent: str
    count: int
    largest: int
    number: int

    @property
    def width(self) -> str:
        """The bar's length in per cent of the drawing."""
        return f"{self.count / self.largest * LONGEST:.1f}%"

    @property
    def label_top(self) -> str:
        """Baseline of the name."""
        return self._at(1.1)

    @property
    def bar_top(self) -> str:
        return self._at(1.5)

    @property
    def count_top(self) -> str:
        """Baseline of the number behind the bar."""
        return self._at(2.45)

    def _at(self, down: float) -> str:
        return f"{self.number * ROW + down:.2f}em"


@dataclass(frozen=True)
class Chart:
    """Bars of one scale, from the top down."""

    bars: list[Bar]

    @property
    def height(self) -> str:
        return f"{len(self.bars) * ROW:.1f}em"


class Counts:
    """Counts rows by a field while they go by."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.found: Counter[str] = Counter()

    def add(self, row: Row) -> None:
        """Count a row: under each of its values, under the year of a day, or under '' where it has none."""
        value: Any = row[self.field.key]
        if isinstance(value, date):
            value = str(value.year)
        self.found.update(list(dict.fromkeys(value)) if isinstance(value, list) and value else [value or ""])

    def chart(self) -> Chart:
        """The bars: codes in their order, years in theirs, the unknown last; the language is active."""
        keys = self._keys()
        largest = max(self.found.values(), default=1)
        return Chart([self._bar(key, number, largest) for number, key in enumerate(keys)])

    def _keys(self) -> Iterable[str]:
        order = list(self.field.choices)
        known = [key for key in order if self.found[key]] or sorted(key for key in self.found if key)
        return [*known, *([""] if self.found[""] else [])]

    def _bar(self, key: str, number: int, largest: int) -> Bar:
        city = city_by_slug(key)
        label = self.field.meaning(key) if key else gettext("not told")
        return Bar(label, city.accent if city else "", self.found[key], largest, number)
