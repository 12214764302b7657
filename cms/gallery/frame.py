"""The frame of an example: a block that stands on no page."""

from dataclasses import dataclass, field

from cms.cities import City
from cms.frame.links import Link


@dataclass(frozen=True)
class SampleFrame:
    """What blocks ask of a page's frame: a language, and neither city, site nor neighbours."""

    language: str
    city: City | None = None
    section: None = None
    cities: list[Link] = field(default_factory=list)
    trail: list[Link] = field(default_factory=list)
