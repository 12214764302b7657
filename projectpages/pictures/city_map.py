"""The cities on a map."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks import GROUPS, BaseBlock
from cms.cities import CITIES, City
from projectpages.pictures.geography import Place, drawn, lakes, lies_east, outline
from projectpages.pictures.overview import projects_of

# Where the names stand, in units of the drawing, and how far apart they must be to be touched (WCAG 2.2, 2.5.8).
WEST_EDGE, EAST_EDGE, APART, LOWEST = -2, 204, 56, 640


@dataclass(frozen=True)
class Spot:
    """A city on the map: its dot, its name beside it, and the line between them."""

    city: City
    url: str
    count: int
    x: int
    y: int
    label_x: int
    label_y: int
    is_current: bool = False

    @property
    def anchor(self) -> str:
        """SVG text-anchor of the name."""
        return "end" if self.label_x == WEST_EDGE else "start"

    @property
    def line_x(self) -> int:
        """Where the line from the dot stops short of the name."""
        return self.label_x + (8 if self.anchor == "end" else -8)

    @property
    def line_y(self) -> int:
        """The middle of the name's height."""
        return self.label_y - 8

    @property
    def count_y(self) -> int:
        """The line under the name."""
        return self.label_y + 21

    @property
    def hit_x(self) -> int:
        """Left edge of the field that can be touched: 126 wide and 50 high."""
        return self.label_x - (120 if self.anchor == "end" else 6)

    @property
    def hit_y(self) -> int:
        return self.label_y - 23


def _latitude(pair: tuple[City, Place]) -> float:
    return pair[1][1]


def spots(cities: Iterable[City], urls: dict[str, str], counts: Counter[str], current: City | None) -> list[Spot]:
    """The cities that have a place, from north to south, their names in two columns that keep apart."""
    found: list[Spot] = []
    placed = [(city, city.place) for city in cities if city.place]
    for edge in (WEST_EDGE, EAST_EDGE):
        column = [pair for pair in placed if lies_east(pair[1]) == (edge == EAST_EDGE)]
        limit = LOWEST
        # From the south upwards: in the south the cities are close, so the first name goes below its dot.
        for below, (city, place) in zip(chain([28], repeat(8)), sorted(column, key=_latitude), strict=False):
            x, y = drawn(place)
            label_y = min(y + below, limit)
            limit = label_y - APART
            url = urls.get(city.slug, "")
            found.append(Spot(city, url, counts[city.slug], x, y, edge, label_y, city == current))
    return sorted(found, key=lambda spot: spot.y)


class CityMapBlock(BaseBlock):
    """A drawn map of Finland whose cities are links, and the same as a list."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    introduction = blocks.TextBlock(required=False, rows=2, label=_("Introduction"))

    class Meta:
        icon = "site"
        label = _("Map of the cities")
        label_format = "{heading}"
        description = _("A drawn map of Finland: each city leads to its pages, with the number of its projects.")
        search_words = _("map place region Finland")
        group = GROUPS["projects"]
        template = "projectpages/blocks/city_map.html"
        preview_value = {"heading": _("Six cities"), "introduction": _("Choose a city on the map or in the list.")}

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context) | {"outline": outline(), "lakes": lakes()}
        if "spots" in context:
            return context
        frame = context.get("frame")
        counts = Counter(city.slug for project in projects_of(context, everywhere=True) for city in project.cities)
        urls = {link.slug: link.url for link in frame.cities} if frame else {}
        return context | {"spots": spots(CITIES, urls, counts, frame.city if frame else None)}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        urls = {city.slug: "#" for city in CITIES}
        counts = Counter({city.slug: 11 + 7 * place % 13 for place, city in enumerate(CITIES)})
        return super().get_preview_context(value, parent_context) | {"spots": spots(CITIES, urls, counts, None)}
