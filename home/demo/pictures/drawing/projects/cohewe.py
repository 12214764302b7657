"""CoHeWe: people of every age move under a ridge that is a heartbeat."""

from home.demo.pictures.drawing.colour import (
    AMBER,
    BRICK,
    DAWN,
    FOREST,
    INK,
    PAPER,
    PAPER_SHADE,
    RIVER,
    SEA,
    SUN,
    SUN_SHADE,
)
from home.demo.pictures.drawing.nature import cloud, hills, leafy
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure, seated
from home.demo.pictures.drawing.svg import disc, fade, group, line, path, rect, ring

GROUND = 830
BEAT = (
    (-20, 600),
    (330, 600),
    (400, 540),
    (460, 600),
    (560, 600),
    (640, 680),
    (780, 200),
    (900, 720),
    (980, 600),
    (1080, 600),
    (1150, 520),
    (1230, 600),
    (1620, 600),
)


def wheelchair(look: Look, x: float, y: float) -> str:
    """A person rolling right in a wheelchair."""
    chair = line(INK, (-40, -84), (30, -84), (56, -20), (78, -20), width=9) + line(
        INK, (-40, -84), (-46, -150), (-62, -152), width=9
    )
    wheels = ring(-14, -58, 54, INK, 9) + disc(-14, -58, 8, INK) + ring(62, -16, 14, INK, 8)
    return group(seated(look, (-12, -92), 250, ((-4, -14), (26, -18))), chair, wheels, at=(x, y), scale=1.12)


def picture() -> str:
    """The picture of CoHeWe."""
    ridge = "M" + "L".join(f"{x} {y}" for x, y in BEAT) + "V1010H-20z"
    walker = figure(
        Look(RIVER.mid, RIVER.strong, BRICK.night, SKINS[0], HAIRS[4], "bun"),
        (360, GROUND + 50),
        280,
        0.9,
        ((-34, -110), (40, -118)),
    )
    poles = line(BRICK.night, (312, 730), (270, 878)) + line(BRICK.night, (416, 716), (440, 880))
    return "".join(
        (
            rect(0, 0, 1600, 700, fade(BRICK.light, BRICK.mist, DAWN)),
            disc(790, 470, 300, SUN),
            cloud(120, 220, 340),
            cloud(1180, 200, 320),
            path(ridge, BRICK.soft),
            line(PAPER, *BEAT, width=14),
            hills(6, (-40, 1640), 760, 110, 1010, BRICK.mid, 5),
            leafy(150, 820, 300, FOREST.mid, BRICK.night, FOREST.strong),
            leafy(1480, 820, 340, FOREST.mid, BRICK.night, FOREST.strong),
            leafy(1330, 800, 190, FOREST.soft, BRICK.night, FOREST.mid),
            path(f"M-20 {GROUND}Q400 {GROUND - 60} 800 {GROUND - 20}T1620 {GROUND}V1010H-20z", BRICK.deep),
            path(f"M-20 900Q400 {GROUND + 20} 800 880T1620 890V950Q1200 1000 800 940T-20 960z", BRICK.strong),
            walker,
            poles,
            figure(
                Look(SUN, SUN_SHADE, SEA.deep, SKINS[3], HAIRS[0]),
                (620, GROUND + 64),
                290,
                1.5,
                ((-44, -120), (44, -136)),
            ),
            wheelchair(Look(FOREST.mid, FOREST.strong, BRICK.night, SKINS[1], HAIRS[0], "long"), 900, GROUND + 84),
            figure(
                Look(PAPER, PAPER_SHADE, AMBER.night, SKINS[2], HAIRS[1]),
                (1150, GROUND + 64),
                270,
                0.7,
                ((-30, -94), (34, -96)),
            ),
            figure(
                Look(SEA.mid, SEA.strong, BRICK.night, SKINS[2], SUN, "beanie"),
                (1240, GROUND + 66),
                170,
                0.8,
                ((-30, -104), (30, -96)),
            ),
        )
    )
