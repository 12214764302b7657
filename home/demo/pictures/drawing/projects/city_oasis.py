"""City Oasis, an invented project: an empty plot between houses becomes a garden for the summer."""

from home.demo.pictures.drawing.buildings import windows
from home.demo.pictures.drawing.colour import (
    AMBER,
    BRICK,
    DAWN,
    EMBER,
    EMBER_SHADE,
    FOREST,
    PAPER,
    PLUM,
    RIVER,
    SAND,
    SAND_SHADE,
    SEA,
    SUN,
    SUN_SHADE,
)
from home.demo.pictures.drawing.nature import cloud, leafy
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure, seated
from home.demo.pictures.drawing.projects.climate_street import planter
from home.demo.pictures.drawing.svg import disc, fade, group, line, poly, rect, stroke

GROUND = 790


def greenhouse() -> str:
    """A glass house, 380 wide, standing on 0."""
    glass = poly(RIVER.pale, (-190, 0), (-190, -170), (0, -280), (190, -170), (190, 0))
    right = poly(RIVER.light, (0, 0), (0, -280), (190, -170), (190, 0))
    plants = "".join(
        stroke(f"M{x} -10q-6-60 4-{h}", FOREST.strong, 8)
        + disc(x + 3, -h - 16, 20, FOREST.mid)
        + disc(x + 14, -h, 8, EMBER)
        for x, h in ((-140, 90), (-80, 120), (90, 110), (146, 80))
    )
    bars = line(PAPER, (-190, 0), (-190, -170), (0, -280), (190, -170), (190, 0), width=10)
    bars += "".join(line(PAPER, (x, 0), (x, -170 - 110 * (1 - abs(x) / 190))) for x in (-110, -36, 36, 110))
    return group(glass + right, opacity=0.85) + plants + bars + line(PAPER, (-190, -170), (190, -170))


def sunflower(x: float, y: float, height: float) -> str:
    """A sunflower."""
    petals = "".join(group(disc(0, -26, 9, SUN, 17), at=(x, y - height), turn=turn) for turn in range(0, 360, 36))
    leaves = disc(x + 22, y - height * 0.4, 24, FOREST.strong, 10) + disc(
        x - 22, y - height * 0.6, 24, FOREST.strong, 10
    )
    return line(FOREST.strong, (x, y), (x, y - height), width=9) + leaves + petals + disc(x, y - height, 20, AMBER.deep)


def picture() -> str:
    """The picture of the example project City Oasis."""
    left = rect(-20, 140, 330, 650, PLUM.soft) + windows(
        (0, 180, 290, 560), 4, 6, PLUM.deep, (0.4, 0.5), lit=SUN, chance=0.1
    )
    right = rect(1290, 90, 330, 700, BRICK.soft) + windows(
        (1310, 130, 290, 620), 4, 6, BRICK.deep, (0.4, 0.5), lit=SUN, seed=4, chance=0.1
    )
    string = stroke("M310 250Q560 400 800 330T1290 240", FOREST.night, 4) + "".join(
        disc(x, y, 14, colour)
        for x, y, colour in (
            (420, 312, SUN),
            (550, 352, EMBER),
            (680, 356, PAPER),
            (810, 330, BRICK.mid),
            (940, 308, EMBER),
            (1070, 290, PAPER),
            (1190, 266, SUN),
        )
    )
    beds = planter(400, 900, 230) + planter(690, 920, 230) + planter(980, 900, 220)
    return "".join(
        (
            rect(0, 0, 1600, GROUND, fade(FOREST.light, FOREST.mist, DAWN)),
            disc(800, 400, 230, SUN),
            cloud(420, 150, 280),
            cloud(960, 190, 280),
            leafy(420, GROUND, 330, FOREST.soft, FOREST.night, FOREST.mid),
            leafy(1170, GROUND, 360, FOREST.soft, FOREST.night, FOREST.mid),
            left,
            right,
            rect(310, 640, 980, 150, FOREST.pale),
            rect(310, 632, 980, 14, PAPER),
            rect(0, GROUND - 4, 1600, 220, fade(SAND, SAND_SHADE)),
            group(greenhouse(), at=(800, GROUND + 10), scale=1.1),
            string,
            sunflower(350, 880, 190),
            sunflower(300, 900, 140),
            sunflower(1330, 890, 210),
            sunflower(1400, 910, 150),
            beds,
            figure(
                Look(SEA.mid, SEA.strong, FOREST.night, SKINS[3], HAIRS[0]),
                (640, 940),
                280,
                0.3,
                ((-28, -92), (40, -112)),
            ),
            figure(
                Look(EMBER, EMBER_SHADE, FOREST.night, SKINS[0], HAIRS[4], "bun", skirt=True),
                (1240, 950),
                270,
                0,
                ((-28, -92), (40, -110)),
                flip=True,
            ),
            seated(Look(SUN, SUN_SHADE, FOREST.night, SKINS[1], EMBER, "beanie"), (200, 880), 230),
            rect(130, 882, 140, 16, AMBER.strong, 6),
            rect(144, 898, 14, 46, AMBER.deep),
            rect(240, 898, 14, 46, AMBER.deep),
        )
    )
