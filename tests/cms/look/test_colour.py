"""Contrast is measured as WCAG 2.2 measures it, and colours come back from OKLCH as they went."""

import random

import pytest

from cms.look.colour import Oklch, contrast, hex_of, luminance, oklch_of


@pytest.mark.parametrize(
    ("front", "back", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),  # Understanding 1.4.3: just fails
        ("#767676", "#ffffff", 4.54),  # and just passes
        ("#949494", "#ffffff", 3.03),  # Understanding 1.4.11
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_is_that_of_the_published_examples(front, back, ratio):
    assert contrast(front, back) == pytest.approx(ratio, abs=0.005)
    assert contrast(back, front) == contrast(front, back)


def test_luminance_weighs_the_channels():
    assert [round(luminance(colour), 4) for colour in ("#ff0000", "#00ff00", "#0000ff")] == [0.2126, 0.7152, 0.0722]


@pytest.mark.parametrize("wrong", ["", "red", "#fff", "#12345g", "#1234567", "123456"])
def test_what_is_no_colour_is_refused(wrong):
    with pytest.raises(ValueError, match=f"^{wrong}$"):
        luminance(wrong)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [("#ff0000", (0.628, 0.2577, 29.23)), ("#00ff00", (0.8664, 0.2948, 142.5)), ("#0000ff", (0.452, 0.3132, 264.05))],
)
def test_oklch_is_that_of_css_color_4(colour, expected):
    assert oklch_of(colour) == pytest.approx(expected, abs=0.002, rel=0.001)


def test_every_colour_comes_back_from_oklch():
    chance = random.Random(4)  # noqa: S311  the same colours on every run
    for _n in range(2000):
        colour = f"#{chance.randrange(1 << 24):06x}"
        assert hex_of(oklch_of(colour)) == colour


def test_a_colour_that_no_screen_shows_loses_chroma_only():
    shown = oklch_of(hex_of(Oklch(0.5, 0.4, 145)))
    assert shown.lightness == pytest.approx(0.5, abs=0.005)
    assert shown.hue == pytest.approx(145, abs=1)
    assert 0.1 < shown.chroma < 0.4
