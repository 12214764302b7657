"""Open data: a town at sunset whose reflection is made of data."""

from random import Random

from home.demo.pictures.drawing.buildings import chimney, windows
from home.demo.pictures.drawing.colour import BRICK, DAWN, PAPER, SUN
from home.demo.pictures.drawing.nature import cloud
from home.demo.pictures.drawing.svg import disc, fade, poly, rect

SHORE, STEP = 540, 50
# Left edge, width and height of each house, in steps of 50 pixels.
HOUSES = (
    (1, 2, 3),
    (3, 3, 5),
    (6, 1, 2),
    (7, 2, 7),
    (9, 3, 4),
    (12, 2, 6),
    (14, 1, 3),
    (15, 3, 8),
    (18, 2, 5),
    (20, 3, 3),
    (23, 2, 6),
    (25, 1, 4),
    (26, 3, 5),
    (29, 2, 3),
)


def _house(index: int, left: int, width: int, height: int) -> str:
    """One house on the shore; every third has a pitched roof."""
    x, w, h = left * STEP, width * STEP, height * STEP * 0.9
    wall = (BRICK.strong, BRICK.mid, BRICK.deep, BRICK.soft)[index % 4]
    roof = (
        poly(wall, (x, SHORE - h + 1), (x + w / 2, SHORE - h - w * 0.35), (x + w, SHORE - h + 1))
        if index % 3 == 1
        else ""
    )
    pane = PAPER if index % 4 == 3 else BRICK.light
    return (
        roof
        + rect(x, SHORE - h, w, h, wall)
        + windows((x + 6, SHORE - h + 10, w - 12, h - 16), width * 2, height, pane, (0.4, 0.5), lit=SUN, seed=index)
    )


def _columns() -> str:
    """Below each step of the skyline, a column of dots as deep as the houses are high."""
    random = Random(11)
    parts = []
    for left, width, height in HOUSES:
        for column in range(left, left + width):
            x = (column + 0.5) * STEP
            for row in range(height):
                y = SHORE + 56 + row * 46
                size = random.choice((8, 8, 13, 20))
                colour = random.choice((BRICK.soft, BRICK.light, BRICK.light, PAPER, SUN))
                parts.append(disc(x, y, size * (1 - row * 0.05), colour))
    return "".join(parts)


def picture() -> str:
    """The picture of the open data project."""
    return "".join(
        (
            rect(0, 0, 1600, SHORE, fade(BRICK.light, BRICK.mist, DAWN)),
            disc(560, 330, 190, SUN),
            cloud(150, 180, 300),
            cloud(1120, 130, 320),
            chimney(640, SHORE, 420, 44, BRICK.mid, BRICK.strong, BRICK.deep),
            *(_house(i, *house) for i, house in enumerate(HOUSES)),
            rect(0, SHORE, 1600, 460, fade(BRICK.deep, BRICK.night)),
            rect(0, SHORE - 4, 1600, 10, PAPER),
            _columns(),
        )
    )
