"""Smart learning: an open book is the roof of a classroom."""

from home.demo.pictures.drawing.colour import (
    AMBER,
    BRICK,
    DAWN,
    EMBER,
    FOREST,
    PAPER,
    PAPER_SHADE,
    PLUM,
    RIVER,
    SEA,
    SUN,
    SUN_SHADE,
)
from home.demo.pictures.drawing.nature import cloud, gulls, hills, leafy
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure, seated
from home.demo.pictures.drawing.svg import disc, fade, line, path, poly, rect, stroke

FLOOR = 800


def _book() -> str:
    """The book, opened over the room like a tent: cover, pages, lines of print."""
    cover = path(
        "M800 200Q600 214 176 484L204 528Q600 272 800 262Q1000 272 1396 528L1424 484Q1000 214 800 200z", PLUM.deep
    )
    cover += rect(782, 186, 36, 70, PLUM.night, 8)
    left = path("M800 240Q606 250 216 500l22 32Q620 306 800 300z", PAPER)
    right = path("M800 240Q994 250 1384 500l-22 32Q980 306 800 300z", PLUM.pale)
    edges = stroke("M226 514Q612 270 800 262", PLUM.light, 4) + stroke("M1374 514Q988 270 800 262", PLUM.light, 4)
    edges += stroke("M232 523Q616 288 800 281", PLUM.light, 4) + stroke("M1368 523Q984 288 800 281", PLUM.light, 4)
    ribbon = path("M786 268h28v190l-14-16-14 16z", EMBER)
    return cover + left + right + edges + ribbon


def _globe(x: float, y: float) -> str:
    """A globe on its foot."""
    return (
        disc(x, y - 60, 44, SEA.mid)
        + path(
            f"M{x - 30} {y - 78}q20-24 40-10 8 18-10 26-22 2-30-16zM{x + 4} {y - 46}q22-12 30 4-8 20-24 18-10-8-6-22z",
            FOREST.mid,
        )
        + stroke(f"M{x - 30} {y - 104}A54 54 0 1 0 {x + 44} {y - 26}", PLUM.night)
        + line(PLUM.night, (x, y - 8), (x, y), width=8)
        + line(PLUM.night, (x - 26, y), (x + 26, y), width=8)
    )


def picture() -> str:
    """The picture of the smart learning environments project."""
    posts = "".join(rect(x, 480, 18, FLOOR - 480, PLUM.deep) for x in (262, 1320))
    table = (
        rect(560, 668, 480, 18, AMBER.mid, 9)
        + line(AMBER.strong, (640, 686), (620, FLOOR), width=12)
        + line(AMBER.strong, (960, 686), (980, FLOOR), width=12)
    )
    stools = "".join(
        rect(x - 34, 736, 68, 14, colour, 7) + line(PLUM.night, (x, 750), (x, FLOOR), width=9)
        for x, colour in ((520, EMBER), (1080, RIVER.mid))
    )
    pupils = (
        seated(
            Look(SEA.mid, SEA.strong, PLUM.night, SKINS[1], HAIRS[0], "long"), (514, 730), 250, ((62, -50), (96, -74))
        )
        + seated(
            Look(SUN, SUN_SHADE, PLUM.night, SKINS[3], HAIRS[0], "bun"),
            (1086, 730),
            250,
            ((62, -50), (96, -78)),
            flip=True,
        )
        + figure(
            Look(FOREST.mid, FOREST.strong, PLUM.night, SKINS[0], HAIRS[3]),
            (400, FLOOR + 20),
            210,
            0.3,
            ((-26, -92), (40, -150)),
        )
        + figure(
            Look(PAPER, PAPER_SHADE, PLUM.strong, SKINS[2], HAIRS[1], "short"),
            (1240, FLOOR + 20),
            270,
            0.2,
            ((-24, -92), (44, -140)),
            flip=True,
        )
    )
    tablet = (
        rect(676, 482, 248, 184, PLUM.deep, 22) + rect(696, 502, 196, 144, PLUM.mist, 6) + disc(908, 574, 7, PLUM.soft)
    )
    chart = line(EMBER, (718, 620), (764, 580), (808, 602), (868, 536), width=9) + disc(868, 536, 11, SUN)
    return "".join(
        (
            rect(0, 0, 1600, 860, fade(PLUM.light, PLUM.mist, DAWN)),
            disc(800, 470, 330, SUN),
            cloud(90, 250, 300),
            cloud(1230, 210, 300),
            gulls(PLUM.deep, (1120, 150), (1190, 190)),
            hills(4, (-40, 1640), 760, 130, 900, PLUM.light, 6),
            leafy(110, 810, 300, PLUM.soft, PLUM.night, PLUM.mid),
            leafy(1500, 810, 330, PLUM.soft, PLUM.night, PLUM.mid),
            rect(0, 796, 1600, 210, fade(PLUM.strong, PLUM.deep)),
            poly(PLUM.mid, (200, FLOOR), (1400, FLOOR), (1500, 880), (100, 880)),
            rect(200, FLOOR - 4, 1200, 10, PLUM.light),
            posts,
            _book(),
            stools,
            tablet,
            chart,
            pupils,
            table,
            _globe(1420, 872),
            rect(150, 832, 110, 22, EMBER, 4),
            rect(158, 810, 96, 22, SUN, 4),
            rect(150, 788, 104, 22, BRICK.strong, 4),
        )
    )
