"""A sketch of Finland: corners set by hand, in degrees, and one plain projection for them and for the cities."""

from collections.abc import Iterable
from itertools import pairwise

Place = tuple[float, float]  # longitude, latitude

# Units of the drawing per degree; at Finland's middle a degree of longitude is 0.42 of one of latitude.
NORTH, WEST, TALL, WIDE = 70.1, 19.4, 60.0, 25.4

# Clockwise from the mouth of the Tornionjoki: the western border, the north, the eastern border, the two gulfs.
MAINLAND: tuple[Place, ...] = (
    *((24.15, 65.82), (23.75, 66.15), (24.0, 66.75), (23.6, 67.2), (23.45, 67.8), (23.0, 68.3), (21.9, 68.55)),
    *((20.6, 69.05), (21.3, 69.3), (22.3, 68.85), (23.0, 68.65), (24.0, 68.8), (25.0, 68.6), (25.75, 69.0)),
    *((25.9, 69.6), (26.6, 69.9), (27.9, 70.08), (29.2, 69.65), (28.8, 69.1), (28.45, 68.5), (28.8, 68.15)),
    *((30.0, 67.7), (29.1, 66.95), (30.1, 65.7), (29.65, 65.3), (29.65, 64.85), (30.5, 64.2), (30.05, 63.75)),
    *((31.55, 62.9), (31.2, 62.45), (30.2, 61.8), (29.3, 61.3), (28.6, 60.95), (27.8, 60.55), (26.9, 60.47)),
    *((26.1, 60.4), (25.6, 60.26), (24.95, 60.14), (24.4, 60.02), (23.5, 60.0), (23.0, 59.83), (22.9, 60.1)),
    *((22.4, 60.15), (22.1, 60.4), (21.5, 60.5), (21.3, 60.9), (21.55, 61.4), (21.3, 62.0), (21.05, 62.65)),
    *((21.2, 63.05), (21.9, 63.3), (22.4, 63.65), (23.1, 63.88), (23.8, 64.2), (24.4, 64.75), (25.3, 64.92)),
    *((25.35, 65.4), (24.7, 65.72)),
)
ALAND: tuple[Place, ...] = ((19.6, 60.28), (19.8, 60.42), (20.2, 60.32), (20.1, 60.12))
# Lakes, each one stroke of a broad pen: Inari, Oulujärvi, Päijänne, Saimaa, Pielinen.
LAKES: tuple[tuple[Place, ...], ...] = (
    ((27.4, 69.0), (28.2, 69.05)),
    ((26.9, 64.3), (27.4, 64.35)),
    ((25.4, 61.2), (25.55, 61.8), (25.8, 62.15)),
    ((28.1, 61.2), (28.7, 61.55), (28.5, 61.95)),
    ((29.5, 63.35), (29.9, 63.05)),
)


def drawn(place: Place) -> tuple[int, int]:
    """A place in units of the drawing, from its upper left corner."""
    longitude, latitude = place
    return round((longitude - WEST) * WIDE), round((NORTH - latitude) * TALL)


def lies_east(place: Place) -> bool:
    """Whether a place lies east of the line through the country's middle, which leans to the east."""
    longitude, latitude = place
    return longitude > 24.8 + (latitude - 60) * 0.2


def outline() -> str:
    """The country's edge as an SVG path."""
    return f"{_path(MAINLAND)}z{_path(ALAND)}z"


def lakes() -> str:
    """The lakes as an SVG path to be stroked."""
    return "".join(_path(lake) for lake in LAKES)


def _path(places: Iterable[Place]) -> str:
    """A line through places: the first absolute, the others as steps, which are shorter to write."""
    points = [drawn(place) for place in places]
    steps = [(x - before[0], y - before[1]) for before, (x, y) in pairwise(points)]
    (x, y), rest = points[0], " ".join(f"{x},{y}" for x, y in steps)
    return f"M{x},{y}l{rest}".replace(" -", "-").replace(",-", "-")
