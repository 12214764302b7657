"""The tokens that follow from one accent, and what stands on what with them (WCAG 2.2: 1.4.3, 1.4.11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.look.colour import Oklch, contrast, hex_of, oklch_of

LIGHT, DARK = "light", "dark"
TEXT, EDGE = 4.5, 3.0
STEP = 0.001  # of lightness, when the nearest colour is looked for

# What all sites share: the tokens of static/cms/css/site.css, light and dark (a test compares).
SHARED: Mapping[str, Mapping[str, str]] = {
    scheme: {name: hex_of(Oklch(*values[at])) for name, values in tokens.items()}
    for tokens in [
        {
            "paper": ((1, 0, 0), (0.19, 0.018, 262)),
            "raised": ((0.97, 0.006, 262), (0.235, 0.02, 262)),
            "edge": ((0.58, 0.025, 262), (0.62, 0.02, 262)),
            "ink": ((0.23, 0.035, 262), (0.95, 0.008, 262)),
            "muted": ((0.46, 0.025, 262), (0.77, 0.015, 262)),
        }
    ]
    for at, scheme in enumerate((LIGHT, DARK))
}
ON_ACCENT = {LIGHT: "#ffffff", DARK: hex_of(Oklch(0.2, 0.02, 262))}


class Pair(NamedTuple):
    """A token in front of another, and the contrast that is asked of them."""

    front: str
    back: str
    least: float
    name: str | Promise


# What the style sheets put on what. Links look the same when visited; a link or button under the pointer takes ink.
PAIRS = (
    Pair("accent", "paper", TEXT, _("links on the page")),
    Pair("accent", "raised", TEXT, _("links on a raised surface")),
    Pair("accent", "accent-field", TEXT, _("links on a coloured field")),
    Pair("accent-on", "accent", TEXT, _("text on a button")),
    Pair("ink", "paper", TEXT, _("text, focus ring and pressed buttons on the page")),
    Pair("ink", "raised", TEXT, _("text and focus ring on a raised surface")),
    Pair("ink", "accent-field", TEXT, _("text and focus ring on a coloured field")),
    Pair("muted", "paper", TEXT, _("small print on the page")),
    Pair("muted", "raised", TEXT, _("small print on a raised surface")),
    Pair("muted", "accent-field", TEXT, _("small print on a coloured field")),
    Pair("edge", "paper", EDGE, _("borders of fields and buttons")),
)


class Measured(NamedTuple):
    """A pair with its two colours and their contrast ratio."""

    pair: Pair
    front: str
    back: str
    ratio: float

    @property
    def passes(self) -> bool:
        return self.ratio >= self.pair.least


def tokens(accent: str, scheme: str) -> dict[str, str]:
    """The four tokens of a scheme from its accent '#rrggbb': the same hue, lighter or weaker."""
    _lightness, chroma, hue = oklch_of(accent)
    bright, field = (
        (Oklch(0.74, min(chroma * 1.4, 0.15), hue), Oklch(0.925, min(chroma * 0.4, 0.05), hue))
        if scheme == LIGHT
        else (Oklch(0.64, min(chroma * 1.4, 0.13), hue), Oklch(0.285, min(chroma * 0.5, 0.052), hue))
    )
    return {
        "accent": accent.lower(),
        "accent-on": ON_ACCENT[scheme],
        "accent-bright": hex_of(bright),
        "accent-field": hex_of(field),
    }


def measured(accent: str, scheme: str) -> list[Measured]:
    """Every pair with this accent."""
    colours = {**SHARED[scheme], **tokens(accent, scheme)}
    return [
        Measured(pair, colours[pair.front], colours[pair.back], contrast(colours[pair.front], colours[pair.back]))
        for pair in PAIRS
    ]


def failing(accent: str, scheme: str) -> list[Measured]:
    """The pairs with too little contrast, the worst first."""
    return sorted((one for one in measured(accent, scheme) if not one.passes), key=lambda one: one.ratio)


def nearest(accent: str, scheme: str) -> str:
    """The nearest accent that passes: hue and chroma stay, lightness moves as little as it can (OKLCH)."""
    if not failing(accent, scheme):
        return accent.lower()
    colour = oklch_of(accent)
    return next(one for one in _by_distance(colour) if not failing(one, scheme))


def dark_from(accent: str) -> str:
    """The accent of the dark scheme where none is chosen: the same hue, as light as dark paper asks."""
    colour = oklch_of(accent)
    return nearest(hex_of(Oklch(0.83, min(colour.chroma, 0.1), colour.hue)), DARK)


def _by_distance(colour: Oklch) -> Iterator[str]:
    """Colours of other lightness, nearest first, ending with black and white."""
    for step in range(1, round(1 / STEP) + 1):
        for lightness in (colour.lightness - step * STEP, colour.lightness + step * STEP):
            if 0 <= lightness <= 1:
                yield hex_of(colour._replace(lightness=lightness))
    yield from ("#000000", "#ffffff")
