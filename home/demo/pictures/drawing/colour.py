"""The colours of the pictures: one ramp of eight tones per city, and a few shared warm ones.

A ramp keeps its hue and walks from near paper to near ink in OKLCH, so that the same
tone of two cities is equally light.
"""

from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin


def _linear_rgb(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """OKLCH to linear sRGB (Björn Ottosson's matrices)."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def oklch(lightness: float, chroma: float, hue: float) -> str:
    """Return a hex colour; chroma is lowered until sRGB can show it."""
    channels = _linear_rgb(lightness, chroma, hue)
    while chroma > 0 and not all(-1e-4 <= channel <= 1.0001 for channel in channels):
        chroma -= 0.002
        channels = _linear_rgb(lightness, max(chroma, 0), hue)
    encoded = (
        12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055
        for c in (min(max(channel, 0), 1) for channel in channels)
    )
    return "#" + "".join(f"{round(255 * c):02x}" for c in encoded)


@dataclass(frozen=True)
class Palette:
    """One city's ramp; `chroma` is its strength at the lightness `peak`, dark tones may turn to another hue."""

    hue: float
    chroma: float
    peak: float = 0.6
    dark_hue: float | None = None

    def tone(self, lightness: float) -> str:
        """Return the hue at a lightness from 0 (ink) to 1 (paper)."""
        hue = self.hue
        if self.dark_hue is not None:
            hue += (self.dark_hue - self.hue) * min(max((0.8 - lightness) / 0.4, 0), 1)
        if lightness > self.peak:
            strength = 1 - (lightness - self.peak) / (1 - self.peak) * 0.93
        else:
            strength = 1 - (self.peak - lightness) / self.peak * 0.8
        return oklch(lightness, self.chroma * max(strength, 0.06), hue)

    @cached_property
    def mist(self) -> str:
        return self.tone(0.955)

    @cached_property
    def pale(self) -> str:
        return self.tone(0.895)

    @cached_property
    def light(self) -> str:
        return self.tone(0.815)

    @cached_property
    def soft(self) -> str:
        return self.tone(0.72)

    @cached_property
    def mid(self) -> str:
        return self.tone(0.615)

    @cached_property
    def strong(self) -> str:
        return self.tone(0.5)

    @cached_property
    def deep(self) -> str:
        return self.tone(0.375)

    @cached_property
    def night(self) -> str:
        return self.tone(0.265)


SEA = Palette(252, 0.118)
FOREST = Palette(156, 0.1)
PLUM = Palette(325, 0.125)
BRICK = Palette(33, 0.14)
RIVER = Palette(200, 0.09)
AMBER = Palette(78, 0.15, peak=0.78, dark_hue=54)

PALETTES = {
    "helsinki": SEA,
    "espoo": FOREST,
    "vantaa": PLUM,
    "tampere": BRICK,
    "turku": RIVER,
    "oulu": AMBER,
}

PAPER = "#fbf5ea"
PAPER_SHADE = "#eadfce"
DAWN = "#fbe6cc"
SAND = "#ecdcc2"
SAND_SHADE = "#dcc9a8"
CLAY = "#d6b98f"
SUN = "#f3c56b"
SUN_SHADE = "#dba63f"
EMBER = "#dd6f48"
EMBER_SHADE = "#b9502f"
INK = "#22242f"
