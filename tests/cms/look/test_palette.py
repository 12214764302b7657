"""From an accent that passes follow tokens that pass; for one that fails the nearest that passes is known."""

import itertools
import random
import re

import pytest

from cms.look.colour import Oklch, hex_of, oklch_of
from cms.look.palette import DARK, LIGHT, ON_ACCENT, PAIRS, SHARED, dark_from, failing, measured, nearest, tokens
from home.demo.looks import LOOKS
from tests.house import ROOT

CSS = (ROOT / "cms/static/cms/css/site.css").read_text()
TOKEN = re.compile(r"--([\w-]+):\s*light-dark\(oklch\(([^)/]+)\),\s*oklch\(([^)/]+)\)\)")
SCHEMES = (LIGHT, DARK)


def chance_colours(number: int) -> list[str]:
    """The same colours on every run."""
    chance = random.Random(2014)  # noqa: S311  nothing is secret here
    return [f"#{chance.randrange(1 << 24):06x}" for _n in range(number)]


def test_the_shared_colours_are_those_of_the_style_sheet():
    general = CSS.partition("@layer tokens")[2].partition("[data-accent")[0]
    found = {name: (light, dark) for name, light, dark in TOKEN.findall(general)}
    for at, scheme in enumerate(SCHEMES):
        written = {name: hex_of(Oklch(*map(float, found[name][at].split()))) for name in SHARED[scheme]}
        assert written == SHARED[scheme]
    on = re.search(r"--accent-on: light-dark\(oklch\(1 0 0\), oklch\(([^)]+)\)\)", CSS)[1]
    assert {LIGHT: "#ffffff", DARK: hex_of(Oklch(*map(float, on.split())))} == ON_ACCENT


def test_every_pair_names_colours_that_exist():
    known = {*SHARED[LIGHT], *tokens("#086569", LIGHT)}
    assert {name for pair in PAIRS for name in (pair.front, pair.back)} <= known
    assert {"paper", "raised", "accent-field"} <= {pair.back for pair in PAIRS if pair.front == "accent"}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.city or "programme")
def test_no_pair_fails_in_the_demos_looks(look, scheme):
    accent = look.accent if scheme == LIGHT else dark_from(look.accent)
    table = {f"{one.pair.front} on {one.pair.back}": round(one.ratio, 2) for one in measured(accent, scheme)}
    assert len(table) == len(PAIRS)
    assert [one.pair for one in failing(accent, scheme)] == [], table


def test_the_demos_accents_are_told_apart():
    accents = [look.accent for look in LOOKS]
    assert len(set(accents)) == len(accents) == 7
    hues = sorted(oklch_of(look.accent).hue for look in LOOKS if look.city)
    assert min(later - earlier for earlier, later in itertools.pairwise(hues)) > 20


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_nearest_of_any_colour_passes_and_keeps_its_hue(scheme):
    for colour in chance_colours(150):
        found = nearest(colour, scheme)
        assert failing(found, scheme) == [], colour
        before, after = oklch_of(colour), oklch_of(found)
        if after.chroma > 0.03:  # the hue of what is nearly grey turns when it is rounded to 8 bits
            assert abs((before.hue - after.hue + 180) % 360 - 180) < 4, colour


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_nearer_passes(scheme):
    """Against a grid of its own: every lightness from 0 to 1 in four hundred steps, of the same hue and chroma."""
    for colour in chance_colours(12):
        wanted = oklch_of(colour)
        grid = [step / 400 for step in range(401)]
        passing = [one for one in grid if not failing(hex_of(wanted._replace(lightness=one)), scheme)]
        best = min(abs(one - wanted.lightness) for one in passing)
        moved = abs(oklch_of(nearest(colour, scheme)).lightness - wanted.lightness)
        assert moved <= best + 1 / 400, colour


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_colour_that_passes_is_its_own_nearest(scheme):
    passing = [colour for colour in chance_colours(150) if not failing(colour, scheme)]
    assert len(passing) > 10
    assert all(nearest(colour.upper(), scheme) == colour for colour in passing)


def test_the_accent_of_the_dark_scheme_always_passes():
    for colour in chance_colours(150):
        assert failing(dark_from(colour), DARK) == [], colour
