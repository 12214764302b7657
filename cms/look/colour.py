"""Colours as a screen shows them: sRGB of 8 bits, OKLCH, and the contrast of two.

Sources: WCAG 2.2 (relative luminance, contrast ratio), CSS Color 4 and Björn Ottosson's OKLab (2020).
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import NamedTuple

HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


class Oklch(NamedTuple):
    """A colour by its lightness (0 to 1), chroma (0 to about 0.37) and hue (degrees)."""

    lightness: float
    chroma: float
    hue: float


def luminance(colour: str) -> float:
    """Relative luminance of '#rrggbb', 0 to 1 (WCAG 2.2). Raises ValueError for anything else."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours '#rrggbb', 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def oklch_of(colour: str) -> Oklch:
    """'#rrggbb' in OKLCH; the hue of a grey is 0."""
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    chroma = math.hypot(a, b)
    return Oklch(lightness, chroma, math.degrees(math.atan2(b, a)) % 360 if chroma > 1e-4 else 0.0)


@lru_cache(maxsize=4096)
def hex_of(colour: Oklch) -> str:
    """'#rrggbb' of an OKLCH colour; chroma is lowered until sRGB can show it, lightness and hue stay."""
    shown, missed = colour.chroma, 0.0
    if not _in_gamut(_rgb(colour)):
        shown, missed = 0.0, colour.chroma
        for _step in range(16):
            middle = (shown + missed) / 2
            shown, missed = (middle, missed) if _in_gamut(_rgb(colour._replace(chroma=middle))) else (shown, middle)
    channels = (min(max(channel, 0.0), 1.0) for channel in _rgb(colour._replace(chroma=shown)))
    return "#" + "".join(f"{round(255 * _encoded(channel)):02x}" for channel in channels)


def _linear(colour: str) -> tuple[float, float, float]:
    if not HEX.fullmatch(colour):
        raise ValueError(colour)
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _decoded(red), _decoded(green), _decoded(blue)


def _rgb(colour: Oklch) -> tuple[float, float, float]:
    a = colour.chroma * math.cos(math.radians(colour.hue))
    b = colour.chroma * math.sin(math.radians(colour.hue))
    long = (colour.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (colour.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _in_gamut(channels: tuple[float, float, float]) -> bool:
    return all(-1e-4 <= channel <= 1.0001 for channel in channels)


def _decoded(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _encoded(channel: float) -> float:
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
