"""Every city's palette exists, and its colours can be told apart by those who see them badly (WCAG 2.2, 1.4.3)."""

import math
import re

import pytest

from cms.cities import CITIES
from tests.house import ROOT

CSS = (ROOT / "cms/static/cms/css/site.css").read_text()
PALETTES = {"programme", "rose", "slate", *(city.accent for city in CITIES)}
TEXT = 4.5  # AA, text of any size
# What the style sheets put on what.
PAIRS = [
    ("ink", "paper"),
    ("ink", "raised"),
    ("ink", "accent-field"),
    ("muted", "paper"),
    ("muted", "raised"),
    ("muted", "accent-field"),
    ("accent", "paper"),
    ("accent", "raised"),
    ("accent", "accent-field"),
    ("accent-on", "accent"),
]
LINES = [("edge", "paper")]  # borders of what can be used: 3:1 (1.4.11)
TOKEN = re.compile(r"--([\w-]+):\s*light-dark\(oklch\(([^)]+)\),\s*oklch\(([^)]+)\)\)")


def tokens(accent: str) -> dict[str, tuple[str, str]]:
    """Colours of a palette by name, each for light and for dark."""
    general = CSS.partition("@layer tokens")[2].partition("[data-accent")[0]
    own = re.search(rf'\[data-accent="{accent}"\]\s*\{{([^}}]*)\}}', CSS)[1]
    return {name: (light, dark) for name, light, dark in TOKEN.findall(general + own)}


def luminance(colour: str) -> float:
    """Relative luminance of 'L C H' in oklch, clipped into sRGB (CSS Color 4)."""
    lightness, chroma, hue = (float(part) for part in colour.split("/", maxsplit=1)[0].split())
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    red, green, blue = (min(max(channel, 0.0), 1.0) for channel in (red, green, blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_right():
    assert contrast("1 0 0", "0 0 0") == pytest.approx(21, abs=0.01)
    assert contrast("0.628 0.2577 29.23", "1 0 0") == pytest.approx(4.0, abs=0.02)  # #ff0000 on white


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.slug)
def test_every_city_has_a_palette(city):
    assert f'[data-accent="{city.accent}"]' in CSS


def test_two_palettes_wait_for_further_cities():
    named = set(re.findall(r'\[data-accent="(\w+)"\]\s*\{', CSS))
    assert named == PALETTES
    assert len(named - {"programme"}) >= len(CITIES) + 2


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("accent", sorted(PALETTES))
def test_text_stands_out_from_what_is_behind_it(accent, mode):
    colours = tokens(accent)
    ratios = {f"{front} on {back}": contrast(colours[front][mode], colours[back][mode]) for front, back in PAIRS}
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < TEXT} == {}


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
def test_what_can_be_used_has_an_edge(mode):
    colours = tokens("programme")
    assert all(contrast(colours[front][mode], colours[back][mode]) >= 3 for front, back in LINES)
