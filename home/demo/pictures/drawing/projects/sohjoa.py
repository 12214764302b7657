"""SOHJOA: a small driverless bus on a slushy suburban street."""

from random import Random

from home.demo.pictures.drawing.buildings import block, windows
from home.demo.pictures.drawing.colour import DAWN, EMBER, EMBER_SHADE, FOREST, INK, PAPER, SUN
from home.demo.pictures.drawing.nature import cloud, forest, hills, spruce
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure, seated
from home.demo.pictures.drawing.svg import clip, disc, dome, fade, group, line, path, rect, stroke
from home.demo.pictures.drawing.vehicles import wheel

ROAD = 800


def robot_bus() -> str:
    """The same at both ends, all windows, no driver's seat; 520 x 390, standing on 0."""
    shell = rect(-260, -356, 520, 306, PAPER, 64)
    panes = "".join(rect(x, -316, 150, 166, FOREST.pale, 34) for x in (-238, 88))
    riders = seated(Look(EMBER, EMBER_SHADE, INK, SKINS[0], HAIRS[4], "bun"), (-176, -148), 210) + seated(
        Look(FOREST.strong, FOREST.deep, INK, SKINS[2], HAIRS[0]), (176, -148), 210, flip=True
    )
    below = (
        rect(-260, -150, 520, 70, FOREST.mid)
        + rect(-260, -80, 520, 30, FOREST.strong, 15)
        + rect(-260, -96, 520, 30, FOREST.strong)
    )
    doors = rect(-76, -326, 152, 266, FOREST.strong, 20) + "".join(
        rect(x, -312, 62, 238, FOREST.pale, 12) for x in (-68, 6)
    )
    wheels = "".join(disc(x, -56, 60, FOREST.deep) + wheel(x, -42, 44) for x in (-164, 164))
    lamps = rect(-266, -124, 16, 34, SUN, 6) + rect(250, -124, 16, 34, SUN, 6)
    sensor = rect(-44, -372, 88, 20, FOREST.deep, 8) + dome(0, -370, 22, FOREST.night)
    return sensor + shell + panes + clip(rect(-238, -316, 476, 166, INK, 34), riders) + below + doors + wheels + lamps


def _waves(x: float, flip: bool) -> str:
    """What the sensors feel: three arcs in front of the bus."""
    arcs = "".join(
        stroke(f"M{r * 0.82:.0f} {-r * 0.57:.0f}A{r} {r} 0 0 1 {r * 0.82:.0f} {r * 0.57:.0f}", SUN, 12)
        for r in (60, 110, 160)
    )
    return group(arcs, at=(x, ROAD - 120), flip=flip)


def picture() -> str:
    """The picture of SOHJOA."""
    random = Random(2)
    flakes = "".join(
        disc(random.uniform(30, 1570), random.uniform(40, 690), random.choice((5, 7, 9)), PAPER) for _ in range(46)
    )
    homes = "".join(
        block(x, 690, w, h, FOREST.light, FOREST.tone(0.77), PAPER)
        + windows((x + 14, 700 - h, w - 28, h - 40), 4, rows, FOREST.mid, lit=SUN, seed=x, chance=0.25)
        for x, w, h, rows in ((110, 190, 300, 6), (1190, 170, 370, 7), (1384, 200, 250, 5))
    )
    slush = "".join(
        path(
            f"M{x} {y}q{w * 0.2:g}-16 {w * 0.5:g}-10t{w * 0.5:g} 10q-{w * 0.3:g} 18-{w * 0.6:g} 12t-{w * 0.4:g}-12z",
            PAPER,
        )
        for x, y, w in (
            (40, 850, 260),
            (1180, 860, 300),
            (480, 900, 220),
            (820, 930, 340),
            (240, 950, 180),
            (1340, 950, 200),
        )
    )
    stop_sign = (
        line(FOREST.night, (190, 780), (190, 450), width=10)
        + rect(150, 420, 80, 70, SUN, 10)
        + rect(166, 442, 48, 24, FOREST.night, 6)
    )
    return "".join(
        (
            rect(0, 0, 1600, 740, fade(FOREST.soft, FOREST.pale, DAWN)),
            disc(560, 360, 160, SUN),
            cloud(120, 150, 320),
            cloud(1180, 190, 300),
            hills(7, (-40, 1640), 660, 120, 760, FOREST.light, 6),
            homes,
            forest(4, (-20, 1640), 730, (110, 200), FOREST.strong, 0.24),
            spruce(40, 790, 420, FOREST.deep),
            spruce(1530, 790, 460, FOREST.deep),
            rect(0, 730, 1600, 60, PAPER),
            rect(0, 776, 1600, 230, fade(FOREST.mid, FOREST.strong)),
            rect(0, 772, 1600, 10, FOREST.pale),
            slush,
            stop_sign,
            figure(
                Look(EMBER, EMBER_SHADE, FOREST.night, SKINS[1], SUN, "beanie"),
                (310, 784),
                260,
                0,
                ((-26, -90), (20, -104)),
            ),
            _waves(1185, False),
            _waves(555, True),
            group(robot_bus(), at=(870, ROAD + 40), scale=1.22),
            flakes,
        )
    )
