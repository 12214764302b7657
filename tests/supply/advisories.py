"""docs/advisories.toml: the oldest versions without a known hole, for where no service can be asked."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.files import ROOT
from tests.supply import locks

LIST = ROOT / "docs" / "advisories.toml"
FRESH = timedelta(days=14)  # how long a look at the advisories is good for


@dataclass(frozen=True)
class Advisory:
    """One package, the first version without these holes, what they are, and where that is said."""

    package: str
    minimum: str
    ids: tuple[str, ...]
    what: str
    source: str


def read(text: str = "") -> tuple[date, list[Advisory]]:
    """The day somebody last looked, and what is known."""
    said = tomllib.loads(text or LIST.read_text())
    known = [
        Advisory(canonicalize_name(row["package"]), row["minimum"], tuple(row["ids"]), row["what"], row["source"])
        for row in said["advisory"]
    ]
    return said["looked_on"], known


def too_old(pins: Iterable[locks.Pin], known: Iterable[Advisory]) -> list[str]:
    """'django 5.2.10: at least 5.2.17 (CVE-…)' for each pin below its minimum."""
    minimums = {advisory.package: advisory for advisory in known}
    return [
        f"{pin.name} {pin.version}: at least {minimums[pin.name].minimum} ({', '.join(minimums[pin.name].ids)})"
        for pin in pins
        if pin.name in minimums and Version(pin.version) < Version(minimums[pin.name].minimum)
    ]


def age_warning(looked_on: date, today: date) -> str:
    """A sentence when the list is old; '' while it is fresh."""
    days = (today - looked_on).days
    return f"docs/advisories.toml was last looked through {days} days ago." if days > FRESH.days else ""
