"""What tells projects apart: the values by which lists are narrowed down and figures are counted, in one place so that
a number and the list behind it agree."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from cms.cities import CITIES

# Beside the values of the vocabularies: what nobody has said, and a participant outside the six regions.
KNOWN, UNKNOWN, ELSEWHERE = "known", "unknown", "elsewhere"
CITY_KEYS = frozenset(city.slug for city in CITIES)


def properties_of(project: Any, city: str = "") -> dict[str, set[str]]:
    """The values of a project by filter; its share is that of this city's region."""
    places = places_of(project)
    return {
        "city": places or {UNKNOWN},
        "partner": places,
        "focus_area": {project.focus_area or UNKNOWN},
        "kind": {project.kind},
        "fund": set(project.funds) or {UNKNOWN},
        "state": {project.state},
        "year": {year_of(project) or UNKNOWN},
        "cost": _said(project.total_cost),
        "support": _said(project.eu_support),
        "share": _said(share_of(project, city)),
    }


def places_of(project: Any) -> set[str]:
    """The regions in which participants work."""
    return {place_of(row) for row in project.participants}


def place_of(participant: Any) -> str:
    """A city's key; ELSEWHERE for whoever works outside the regions."""
    return participant.city if participant.city in CITY_KEYS else ELSEWHERE


def year_of(project: Any) -> str:
    """The year in which a project starts; '' where nobody has said it."""
    return str(project.start.year) if project.start else ""


def years_of(projects: Iterable[Any]) -> list[str]:
    """The years in which any of the projects starts, the latest first."""
    return sorted({year_of(project) for project in projects} - {""}, reverse=True)


def share_of(project: Any, city: str) -> Decimal | None:
    """What the participants of a city's region spend in a project; None unless each of them has said it."""
    return whole(row.total_cost for row in project.participants if place_of(row) == city)


def whole(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of amounts; None for none at all, and where one of them is not known."""
    listed = list(amounts)
    known = [amount for amount in listed if amount is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(listed) else None


def _said(amount: Decimal | None) -> set[str]:
    return {UNKNOWN if amount is None else KNOWN}
