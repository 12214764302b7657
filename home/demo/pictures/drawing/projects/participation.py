"""Participation: people under a tree whose leaves are speech bubbles."""

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
)
from home.demo.pictures.drawing.nature import hills
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure
from home.demo.pictures.drawing.svg import disc, fade, group, line, path, poly, rect, stroke

GROUND = 832
TABLE = 800


def bubble(x: float, y: float, width: float, height: float, fill: str, tail: float) -> str:
    """A speech bubble around (x, y); the tail points down, `tail` pixels to the side."""
    top, low = y - height / 2, y + height / 2
    body = rect(x - width / 2, top, width, height, fill, height * 0.42)
    return body + poly(fill, (x - 24 + tail * 0.5, low - 8), (x + tail, low + 44), (x + 24 + tail * 0.5, low - 8))


def _words(x: float, y: float, width: float, colour: str) -> str:
    """Two lines of writing."""
    return line(colour, (x - width / 2, y - 13), (x + width / 2, y - 13), width=8) + line(
        colour, (x - width / 2, y + 13), (x + width * 0.2, y + 13), width=8
    )


def _tree() -> str:
    """The trunk and its branches."""
    trunk = path(f"M730 {GROUND}Q786 700 770 500H830Q814 700 870 {GROUND}z", PLUM.night)
    branches = "".join(
        stroke(d, PLUM.night, 22)
        for d in (
            "M800 620Q700 580 640 470",
            "M800 600Q900 560 980 450",
            "M800 540V300",
            "M690 560Q540 580 380 500",
            "M900 560Q1060 580 1220 510",
        )
    )
    return trunk + branches


def _table() -> str:
    """A long table in front of the trunk, with papers and cups."""
    legs = "".join(
        line(PLUM.night, (x, TABLE), (x + lean, GROUND + 96), width=12) for x, lean in ((600, -20), (1000, 20))
    )
    sheets = "".join(
        poly(colour, (x, TABLE - 12), (x + 26, TABLE - 30), (x + 116, TABLE - 30), (x + 90, TABLE - 12))
        for x, colour in ((610, PAPER), (740, SUN), (880, PAPER))
    )
    cups = rect(706, TABLE - 42, 26, 30, EMBER, 5) + rect(846, TABLE - 42, 26, 30, RIVER.mid, 5)
    return legs + sheets + cups + rect(540, TABLE - 14, 520, 24, AMBER.soft, 12)


def _crown() -> str:
    """The bubbles, darker ones behind."""
    return (
        bubble(460, 330, 290, 170, PLUM.soft, 40)
        + bubble(1160, 330, 290, 170, PLUM.soft, -40)
        + bubble(800, 160, 320, 180, PLUM.light, 0)
        + bubble(300, 490, 240, 140, PLUM.mid, 50)
        + bubble(1310, 500, 240, 140, PLUM.strong, -50)
        + bubble(600, 230, 250, 150, EMBER, 40)
        + bubble(1010, 230, 250, 150, PLUM.strong, -40)
        + bubble(640, 420, 290, 170, PAPER, -60)
        + bubble(960, 410, 290, 170, SUN, 60)
        + _words(640, 420, 150, PLUM.mid)
        + _words(450, 330, 140, PAPER)
        + _words(1310, 500, 120, PLUM.light)
        + stroke("M925 410l26 28 52-58", PLUM.night, 12)
        + stroke("M1190 362q-50-38-34-62 20-18 34 10 14-28 34-10 16 24-34 62z", PAPER, 9)
        + "".join(disc(x, 228, 12, PAPER) for x in (556, 600, 644))
        + stroke("M1008 258v-30l34-28 34 28v30z", PLUM.light, 9)
        + stroke("M774 112q4-26 28-24 26 4 22 30-4 16-24 24v14", PLUM.night, 10)
        + disc(800, 180, 8, PLUM.night)
        + group(
            disc(330, 470, 15, SUN)
            + stroke(
                "M330 440v-8M330 500v8M300 470h-8M360 470h8M309 449l-6-6M351 491l6 6M351 449l6-6M309 491l-6 6", SUN
            ),
            at=(-46, -6),
            scale=1.05,
        )
    )


def picture() -> str:
    """The picture of the participation project."""
    people = (
        figure(
            Look(SEA.strong, SEA.deep, PLUM.night, SKINS[0], HAIRS[4]),
            (260, GROUND + 70),
            300,
            0.1,
            ((-20, -92), (44, -168)),
        )
        + figure(
            Look(AMBER.soft, AMBER.mid, SKINS[3], SKINS[3], HAIRS[0], "bun", skirt=True),
            (390, GROUND + 96),
            290,
            0,
            ((-30, -92), (44, -112)),
        )
        + figure(
            Look(FOREST.mid, FOREST.strong, SEA.soft, SKINS[1], EMBER, "beanie"),
            (506, GROUND + 84),
            205,
            0.2,
            ((-26, -92), (36, -170)),
        )
        + figure(
            Look(PAPER, PAPER_SHADE, PLUM.soft, SKINS[2], RIVER.strong, "scarf", skirt=True),
            (1090, GROUND + 84),
            285,
            0,
            ((-30, -92), (46, -116)),
            flip=True,
        )
        + figure(
            Look(BRICK.mid, BRICK.strong, PLUM.soft, SKINS[4], HAIRS[3], "long"),
            (1220, GROUND + 70),
            280,
            0.1,
            ((-24, -92), (40, -160)),
            flip=True,
        )
        + figure(
            Look(RIVER.mid, RIVER.strong, PLUM.night, SKINS[0], HAIRS[4], "bald"),
            (1360, GROUND + 100),
            300,
            0.3,
            ((-28, -92), (28, -96)),
            flip=True,
        )
    )
    return "".join(
        (
            rect(0, 0, 1600, 1000, fade(PLUM.mist, PAPER, DAWN)),
            disc(800, 390, 370, PLUM.pale),
            hills(8, (-40, 1640), 800, 90, 1010, PLUM.light, 5),
            path(f"M-10 890Q400 800 800 {GROUND - 20}T1610 870V1010H-10z", PLUM.deep),
            _tree(),
            _crown(),
            _table(),
            people,
        )
    )
