"""The style sheet with the accents that the sites have chosen. Its address holds all of it, so nothing is looked up.

`/look/<digest>/river-0b6e8f-7fd3ec.css`: palette, accent in light, accent in dark. The digest is that of the style
sheet: an address that is right never changes its answer, and pages that lie in a cache keep their colours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from cms.look.colour import HEX
from cms.look.palette import DARK, LIGHT, tokens

PROGRAMME = "programme"
SPELLING = re.compile(r"[a-z]+-[0-9a-f]{6}-[0-9a-f]{6}(?:\.[a-z]+-[0-9a-f]{6}-[0-9a-f]{6}){0,15}")


class Accents(NamedTuple):
    """A palette's name with its accents '#rrggbb' for the light and the dark scheme."""

    palette: str
    light: str
    dark: str


@lru_cache(maxsize=256)
def style_sheet(accents: tuple[Accents, ...]) -> str:
    """Overrides of the palettes in site.css."""
    return "@layer tokens{" + "".join(map(_rule, accents)) + "}\n"


def address(accents: Iterable[Accents]) -> str:
    """Path of the style sheet; '' when there is nothing to say."""
    # The programme's is that of the whole document as well, which any other palette on it goes before.
    chosen = tuple(sorted(accents, key=lambda one: (one.palette != PROGRAMME, one.palette)))
    return f"/look/{digest(chosen)}/{spell(chosen)}.css" if chosen else ""


@lru_cache(maxsize=256)
def digest(accents: tuple[Accents, ...]) -> str:
    """What tells two style sheets apart."""
    return sha256(style_sheet(accents).encode()).hexdigest()[:12]


def spell(accents: Iterable[Accents]) -> str:
    """'river-0b6e8f-7fd3ec.sea-…'."""
    return ".".join(f"{one.palette}-{one.light[1:]}-{one.dark[1:]}" for one in accents)


def read(spelling: str) -> tuple[Accents, ...]:
    """The accents that an address spells. Raises ValueError for what is no such address."""
    if not SPELLING.fullmatch(spelling):
        raise ValueError(spelling)
    parts = (part.split("-") for part in spelling.split("."))
    return tuple(Accents(palette, f"#{light}", f"#{dark}") for palette, light, dark in parts)


def _rule(accents: Accents) -> str:
    light, dark = tokens(accents.light, LIGHT), tokens(accents.dark, DARK)
    assert all(HEX.fullmatch(colour) for colour in (*light.values(), *dark.values()))  # noqa: S101  guards what is sent
    values = ";".join(f"--{name}:light-dark({light[name]},{dark[name]})" for name in light)
    root = ":root," if accents.palette == PROGRAMME else ""
    return f'{root}[data-accent="{accents.palette}"]{{{values}}}'
