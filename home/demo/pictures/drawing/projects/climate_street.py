"""Climate Street: a green street without cars, solar panels on its roofs."""

from home.demo.pictures.drawing.buildings import arch, windows
from home.demo.pictures.drawing.colour import (
    AMBER,
    BRICK,
    DAWN,
    EMBER,
    FOREST,
    PAPER,
    RIVER,
    SAND,
    SAND_SHADE,
    SEA,
    SUN,
    SUN_SHADE,
)
from home.demo.pictures.drawing.nature import cloud, leafy, pad
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure, seated
from home.demo.pictures.drawing.svg import disc, fade, group, line, poly, rect
from home.demo.pictures.drawing.vehicles import bicycle

STREET = 800


def panel(x: float, y: float, width: float) -> str:
    """A tilted solar panel on a roof."""
    face = poly(SEA.deep, (x, y), (x + width * 0.3, y - 46), (x + width * 1.1, y - 46), (x + width * 0.8, y))
    ribs = "".join(
        line(SEA.light, (x + width * (0.8 * k), y - 3), (x + width * (0.3 + 0.8 * k), y - 43), width=3)
        for k in (0.33, 0.66)
    )
    return face + ribs + line(FOREST.night, (x + width * 0.9, y - 24), (x + width * 0.9, y + 2))


def _facade(x: float, width: float, height: float, wall: str, trim: str, columns: int, rows: int, gabled: bool) -> str:
    """One town house; some end in a stepped gable, the others carry panels."""
    top = STREET - height
    if gabled:
        middle = x + width / 2
        roof = poly(
            wall,
            (x, top + 1),
            (x + 30, top - 50),
            (middle - 50, top - 70),
            (middle, top - 120),
            (middle + 50, top - 70),
            (x + width - 30, top - 50),
            (x + width, top + 1),
        )
        roof += disc(middle, top - 56, 18, FOREST.deep)
    else:
        roof = rect(x - 6, top - 10, width + 12, 18, trim) + "".join(
            panel(x + 16 + i * 96, top - 10, 86) for i in range(int(width // 106))
        )
    return (
        roof
        + rect(x, top, width, height, wall)
        + windows(
            (x + 12, top + 16, width - 24, height - 136),
            columns,
            rows,
            FOREST.deep,
            (0.44, 0.6),
            lit=SUN,
            seed=round(x),
            chance=0.1,
        )
        + "".join(arch(x + 20 + i * (width - 30) / 3, STREET, (width - 30) / 3 - 20, 94, FOREST.deep) for i in range(3))
        + rect(x, STREET - 116, width, 10, trim)
    )


def planter(x: float, y: float, width: float) -> str:
    """A box of plants."""
    leaves = "".join(
        pad(x + width * k, y - 42, width * 0.42, colour)
        for k, colour in ((0.2, FOREST.strong), (0.8, FOREST.strong), (0.5, FOREST.mid))
    )
    flowers = "".join(
        disc(x + width * k, y - h, 8, colour)
        for k, h, colour in ((0.18, 62, EMBER), (0.42, 70, SUN), (0.66, 60, EMBER), (0.86, 66, SUN))
    )
    return leaves + flowers + rect(x, y - 50, width, 50, AMBER.strong, 4) + rect(x, y - 50, width, 10, AMBER.mid, 4)


def picture() -> str:
    """The picture of the Climate Street project."""
    row = (
        _facade(-60, 300, 430, FOREST.soft, FOREST.strong, 5, 3, False)
        + _facade(240, 280, 470, PAPER, SAND, 4, 4, True)
        + _facade(520, 330, 390, FOREST.light, FOREST.strong, 5, 3, False)
        + _facade(850, 260, 450, FOREST.tone(0.66), FOREST.deep, 4, 4, True)
        + _facade(1110, 310, 400, SAND, FOREST.strong, 5, 3, False)
        + _facade(1420, 260, 480, FOREST.soft, FOREST.deep, 4, 4, True)
    )
    people = (
        figure(
            Look(BRICK.mid, BRICK.strong, FOREST.night, SKINS[1], HAIRS[1], "long"),
            (470, 900),
            270,
            0.8,
            ((-34, -96), (30, -100)),
        )
        + figure(
            Look(SUN, SUN_SHADE, FOREST.night, SKINS[1], HAIRS[1], "beanie"),
            (560, 906),
            170,
            0.7,
            ((-26, -96), (30, -100)),
        )
        + figure(
            Look(SEA.mid, SEA.strong, FOREST.night, SKINS[3], HAIRS[0]),
            (1330, 900),
            280,
            0.7,
            ((-32, -96), (30, -98)),
            flip=True,
        )
        + seated(Look(RIVER.mid, RIVER.strong, FOREST.night, SKINS[0], HAIRS[4], "bun"), (980, 830), 270)
    )
    bench = (
        rect(900, 832, 220, 14, AMBER.strong, 4)
        + line(FOREST.night, (920, 846), (920, 906), width=10)
        + line(FOREST.night, (1100, 846), (1100, 906), width=10)
    )
    return "".join(
        (
            rect(0, 0, 1600, 800, fade(FOREST.light, FOREST.mist, DAWN)),
            disc(700, 270, 170, SUN),
            cloud(140, 150, 320),
            cloud(1080, 140, 340),
            row,
            rect(0, STREET, 1600, 210, fade(SAND, SAND_SHADE)),
            rect(0, STREET, 1600, 16, PAPER),
            "".join(
                line("#d3bd98", (x, y), (x + 90, y))
                for y, start in ((850, 0), (914, 70), (972, 20))
                for x in range(start, 1600, 190)
            ),
            leafy(200, 850, 420, FOREST.mid, FOREST.night, FOREST.strong),
            leafy(800, 840, 380, FOREST.mid, FOREST.night, FOREST.strong),
            leafy(1210, 850, 420, FOREST.mid, FOREST.night, FOREST.strong),
            planter(640, 890, 180),
            planter(40, 910, 200),
            planter(1420, 910, 190),
            bench,
            people,
            group(bicycle(EMBER), at=(270, 932), scale=1.1),
        )
    )
