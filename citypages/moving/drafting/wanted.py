"""What a draft needs that is no text of its own: pictures, files and people, which are stored when it is saved."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Wanted:
    """Stands in a block's value until it is stored; then its key does."""

    part: int
    key: int | None = None  # of the row, once there is one


@dataclass
class WantedPicture(Wanted):
    """A picture of the source for the city's collection."""

    piece: int = 0
    alt: str = ""
    caption: str = ""
    credit: str = ""
    credit_kind: str = "photo"


@dataclass
class WantedFile(Wanted):
    """A document of the source for the city's collection."""

    piece: int = 0
    title: str = ""
    language: str = ""


@dataclass
class WantedPerson(Wanted):
    """Somebody whom the source names: a known person, or one to be made."""

    name: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    portrait: WantedPicture | None = None


def wanted_in(value: Any) -> list[Wanted]:
    """Everything wanted in a block's value."""
    if isinstance(value, Wanted):
        return [value]
    if isinstance(value, dict):
        return [each for part in value.values() for each in wanted_in(part)]
    return [each for part in value for each in wanted_in(part)] if isinstance(value, list) else []


def settled(value: Any) -> Any:
    """The value with keys in place of what was wanted; None for what was not stored."""
    if isinstance(value, Wanted):
        return value.key
    if isinstance(value, dict):
        return {name: settled(part) for name, part in value.items()}
    return [settled(part) for part in value] if isinstance(value, list) else value
