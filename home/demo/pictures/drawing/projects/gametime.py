"""GameTime: a table with paper sketches and two controllers, the game itself on the wall."""

from home.demo.pictures.drawing.colour import AMBER, BRICK, EMBER, FOREST, PAPER, PLUM, RIVER, SAND, SEA, SUN
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, seated
from home.demo.pictures.drawing.svg import clip, disc, fade, group, line, path, poly, rect, ring

TABLE = 770
CELL = 50
# The game's world: row from the top, first and last column of each strip of blocks.
BLOCKS = ((6, 2, 4), (4, 6, 8), (6, 11, 13), (3, 12, 13), (5, 15, 16))


def _game() -> str:
    """A game of blocks: ground, steps to jump on, coins, a hero on the way to the flag."""
    sky = rect(0, 0, 900, 450, fade(SEA.deep, PLUM.mid, EMBER))
    moon = disc(690, 120, 62, SUN)
    hills = poly(PLUM.deep, (0, 400), (150, 250), (250, 330), (420, 200), (640, 400)) + poly(
        PLUM.strong, (420, 400), (640, 260), (760, 340), (900, 230), (900, 400)
    )
    ground = rect(0, 400, 900, 50, FOREST.strong) + rect(0, 400, 900, 14, FOREST.mid)
    steps = "".join(
        rect(column * CELL, row * CELL, CELL - 4, CELL - 4, BRICK.mid, 4)
        + rect(column * CELL, row * CELL, CELL - 4, 10, BRICK.soft, 4)
        for row, first, last in BLOCKS
        for column in range(first, last + 1)
    )
    coins = "".join(
        disc(x, y, 15, SUN) + disc(x, y, 7, AMBER.soft) for x, y in ((350, 165), (400, 165), (575, 265), (648, 115))
    )
    hero = rect(166, 246, 34, 30, RIVER.mid) + rect(170, 220, 26, 28, SKINS[1]) + rect(166, 214, 34, 12, EMBER)
    hero += rect(166, 276, 12, 22, SEA.night) + rect(188, 276, 12, 22, SEA.night)
    flag = rect(836, 262, 7, 138, PAPER) + poly(EMBER, (843, 266), (892, 286), (843, 306))
    return clip(rect(0, 0, 900, 450, PAPER, 20), sky, moon, hills, ground, steps, coins, hero, flag)


def controller(colour: str, shade: str) -> str:
    """A game controller seen from above, 240 wide, its middle at (0, 0)."""
    body = path("M-70-52H70q44 0 56 46 12 62-20 70-26 4-50-38H-56q-24 42-50 38-32-8-20-70 12-46 56-46z", colour)
    lower = path("M-56 26q-24 42-50 38-18-4-24-28 40 10 74-10zM56 26q24 42 50 38 18-4 24-28-40 10-74-10z", shade)
    cross = rect(-84, -20, 44, 14, PAPER, 4) + rect(-69, -35, 14, 44, PAPER, 4)
    buttons = disc(50, -13, 9, SUN) + disc(82, -13, 9, EMBER) + disc(66, -30, 9, PAPER) + disc(66, 4, 9, RIVER.light)
    return body + lower + cross + buttons + rect(-14, -36, 28, 8, shade, 4)


def _sketch(turn: float, x: float, y: float) -> str:
    """A sheet of paper with a drawn level."""
    sheet = rect(-90, -62, 180, 124, PAPER, 4)
    level = line(AMBER.strong, (-66, 36), (-20, 36), (-20, 6), (26, 6), (26, -24), (66, -24))
    return group(sheet, level, ring(-46, -22, 13, EMBER), ring(46, 26, 13, EMBER), at=(x, y), turn=turn)


def picture() -> str:
    """The picture of GameTime."""
    players = seated(Look(FOREST.mid, FOREST.strong, AMBER.night, SKINS[0], HAIRS[3], "beanie"), (170, 772), 400)
    players += seated(Look(PLUM.mid, PLUM.strong, AMBER.night, SKINS[3], HAIRS[0], "bun"), (1430, 772), 400, flip=True)
    pencil = group(rect(-70, -7, 116, 14, EMBER), poly(SAND, (46, -7), (72, 0), (46, 7)), at=(800, 940), turn=-18)
    return "".join(
        (
            rect(0, 0, 1600, 1000, fade(AMBER.light, AMBER.pale)),
            rect(330, 86, 940, 490, AMBER.night, 34),
            group(_game(), at=(350, 106)),
            players,
            rect(0, TABLE, 1600, 240, fade(AMBER.mid, AMBER.strong)),
            rect(0, TABLE - 10, 1600, 22, AMBER.soft),
            _sketch(-7, 640, 870),
            _sketch(8, 960, 866),
            pencil,
            group(controller(SEA.strong, SEA.deep), at=(330, 880), turn=-6, scale=1.15),
            group(controller(BRICK.mid, BRICK.strong), at=(1270, 880), turn=6, scale=1.15),
        )
    )
