"""As many pages as a test asks for, drawn at random but always the same."""

from random import Random

from tests.cms.moving.recognising.bits import Sample
from tests.cms.moving.recognising.families import FAMILIES
from tests.cms.moving.recognising.stories import Draw


def stories(count: int) -> list[Sample]:
    """Pages of all families in turn, two of three in Finnish."""
    drawn = []
    for number in range(count):
        language = "en" if number // len(FAMILIES) % 3 == 2 else "fi"
        draw = Draw(Random(number), language)  # noqa: S311  a repeatable draw is what a test needs
        drawn.append(FAMILIES[number % len(FAMILIES)](draw, number))
    return drawn
