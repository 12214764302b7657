"""The shape of the demo's statements."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from home.demo.shapes import DemoPage


class DaysAgo(NamedTuple):
    """A date counted back from the day on which the demo is loaded."""

    days: int


@dataclass(frozen=True, kw_only=True)
class DemoDuty(DemoPage):
    """An accessibility statement or a privacy notice: further fields by name, and the rows of its inline panel."""

    fields: Mapping[str, Any]
    rows: tuple[Mapping[str, Any], ...]
