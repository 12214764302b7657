"""Innovation platforms: people build a house together from six colours on an open deck."""

from home.demo.pictures.drawing.colour import AMBER, BRICK, DAWN, FOREST, PALETTES, PAPER, PLUM, RIVER, SEA
from home.demo.pictures.drawing.nature import cloud, forest, hills
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure
from home.demo.pictures.drawing.svg import disc, fade, line, poly, rect

DECK = 760


def _brick(x: float, y: float, slug: str) -> str:
    """One building block in a city's colour, from its lower left corner."""
    colours = PALETTES[slug]
    return rect(x, y - 110, 170, 110, colours.mid, 6) + rect(x + 116, y - 110, 54, 110, colours.strong, 6)


def _frame() -> str:
    """The open frame of the house: posts, beams and rafters."""
    posts = "".join(line(AMBER.deep, (x, DECK), (x, 440), width=14) for x in (520, 705, 890, 1075))
    beams = line(AMBER.deep, (500, 440), (1095, 440), width=14) + line(
        AMBER.deep, (470, 470), (797, 240), (1125, 470), width=14
    )
    return posts + beams + line(AMBER.deep, (797, 250), (797, 440), width=14)


def picture() -> str:
    """The picture of the innovation platforms project."""
    deck = rect(230, DECK, 1270, 30, AMBER.strong) + rect(230, DECK, 1270, 8, PAPER)
    stilts = "".join(rect(x, DECK + 30, 20, 230, AMBER.deep) for x in range(270, 1500, 196))
    stairs = "".join(rect(230 - 48 * i, DECK + 40 * i, 60, 14, AMBER.strong) for i in range(1, 6))
    stairs += line(AMBER.deep, (236, DECK + 16), (-10, DECK + 220), width=14)
    bricks = (
        _brick(528, DECK, "helsinki")
        + _brick(713, DECK, "espoo")
        + _brick(898, DECK, "vantaa")
        + _brick(528, DECK - 116, "tampere")
        + _brick(713, DECK - 116, "turku")
    )
    people = (
        figure(
            Look(SEA.strong, SEA.deep, AMBER.night, SKINS[3], HAIRS[0]),
            (1160, DECK),
            240,
            0.5,
            ((30, -112), (40, -104)),
        )
        + figure(
            Look(PLUM.mid, PLUM.strong, AMBER.deep, SKINS[0], HAIRS[3], "bun"),
            (420, DECK),
            236,
            0.2,
            ((10, -126), (50, -150)),
        )
        + figure(
            Look(FOREST.mid, FOREST.strong, AMBER.night, SKINS[1], HAIRS[1]),
            (300, DECK),
            220,
            0.5,
            ((-30, -92), (24, -96)),
        )
        + figure(
            Look(RIVER.mid, RIVER.strong, AMBER.deep, SKINS[2], HAIRS[0], "scarf", skirt=True),
            (1416, DECK),
            226,
            0.3,
            ((30, -118), (40, -110)),
            flip=True,
        )
        + figure(
            Look(BRICK.mid, BRICK.strong, AMBER.night, SKINS[4], HAIRS[4], "short"),
            (112, DECK + 120),
            226,
            0.8,
            ((-30, -92), (30, -96)),
        )
    )
    carried = _brick(1204, DECK - 84, "oulu")
    return "".join(
        (
            rect(0, 0, 1600, 1000, fade(AMBER.light, AMBER.mist, DAWN)),
            disc(800, 420, 270, PAPER),
            cloud(140, 220, 320),
            cloud(1200, 170, 300),
            hills(3, (-40, 1640), 800, 120, 1010, AMBER.light, 6),
            forest(6, (-20, 1640), 850, (70, 130), AMBER.soft, 0.24),
            rect(0, 822, 1600, 180, AMBER.soft),
            poly(AMBER.mid, (0, 930), (1600, 900), (1600, 1000), (0, 1000)),
            stilts,
            _frame(),
            bricks,
            deck,
            stairs,
            carried,
            people,
        )
    )
