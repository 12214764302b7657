"""A shield for each city, for the head of its site: inventions of the demo, not the cities' coats of arms."""

from collections.abc import Callable
from functools import partial

from home.demo.pictures.drawing.colour import PALETTES
from home.demo.pictures.drawing.svg import clip, disc, path, poly, rect, stroke

SIZE = (240, 288)
OUTLINE = "M12 12H228V150C228 214 182 254 120 276C58 254 12 214 12 150Z"


def shield(city: str, dark: bool = False) -> str:
    """A city's sign on a shield in its colour; light on a dark screen."""
    palette = PALETTES[city]
    field, sign, rim = (
        (palette.light, palette.night, palette.mist) if dark else (palette.strong, "#ffffff", palette.deep)
    )
    inner = clip(path(OUTLINE, field), path(OUTLINE, field), SIGNS[city](sign))
    return inner + stroke(OUTLINE, rim, 12)


def waves(colour: str, *heights: float) -> str:
    """Rows of water from edge to edge."""
    return "".join(stroke(f"M0 {y}q20 -18 40 0t40 0t40 0t40 0t40 0t40 0", colour, 12) for y in heights)


def boat(colour: str) -> str:
    """Helsinki: a boat under sail."""
    sails = poly(colour, (126, 48), (126, 138), (186, 138)) + poly(colour, (112, 66), (112, 138), (64, 138))
    return sails + poly(colour, (48, 150), (192, 150), (166, 184), (74, 184)) + waves(colour, 212, 240)


def spruce(colour: str) -> str:
    """Espoo: a spruce."""
    tiers = ((44, 34), (86, 52), (132, 70))
    return "".join(poly(colour, (120, y), (120 - w, y + 66), (120 + w, y + 66)) for y, w in tiers) + rect(
        110, 196, 20, 40, colour
    )


def wings(colour: str) -> str:
    """Vantaa: three wings that rise."""
    return "".join(
        poly(colour, (120, y), (192, y + 56), (192, y + 84), (120, y + 30), (48, y + 84), (48, y + 56))
        for y in (48, 96, 144)
    )


def chimneys(colour: str) -> str:
    """Tampere: a mill with two chimneys above the rapids."""
    mill = poly(colour, (52, 180), (52, 128), (88, 104), (88, 128), (124, 104), (124, 128), (160, 104), (160, 180))
    return mill + rect(168, 52, 20, 128, colour) + rect(136, 44, 18, 66, colour) + waves(colour, 208, 236)


def tower(colour: str) -> str:
    """Turku: a tower by the river."""
    return (
        poly(colour, (120, 36), (152, 92), (88, 92))
        + rect(92, 98, 56, 84, colour)
        + rect(56, 140, 30, 42, colour)
        + rect(154, 140, 30, 42, colour)
        + waves(colour, 208, 236)
    )


def sun(colour: str) -> str:
    """Oulu: the sun that does not set."""
    rays = "".join(
        stroke(d, colour, 12) for d in ("M120 40v24", "M62 62l16 20", "M178 62l-16 20", "M36 122h22", "M182 122h22")
    )
    return rays + disc(120, 128, 42, colour) + waves(colour, 196, 224, 252)


SIGNS: dict[str, Callable[[str], str]] = {
    "helsinki": boat,
    "espoo": spruce,
    "vantaa": wings,
    "tampere": chimneys,
    "turku": tower,
    "oulu": sun,
}
LOGOS = {
    f"logo-{city}{suffix}": partial(shield, city, dark)
    for city in SIGNS
    for suffix, dark in (("", False), ("-dark", True))
}
