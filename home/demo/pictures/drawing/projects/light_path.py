"""Light Path, an invented project: lamps wake along a park path for those who walk there."""

from home.demo.pictures.drawing.colour import EMBER, EMBER_SHADE, FOREST, PAPER, RIVER, SUN, SUN_SHADE
from home.demo.pictures.drawing.nature import forest, hills, leafy
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure
from home.demo.pictures.drawing.svg import disc, fade, group, line, path, poly, rect

STARS = ((90, 120), (240, 220), (420, 80), (700, 160), (930, 70), (1130, 200), (1310, 90), (1500, 180), (560, 270))


def lamp(height: float, lit: bool) -> str:
    """A park lamp standing on 0; when lit, with its cone of light."""
    post = line(RIVER.night, (0, 0), (0, -height), (height * 0.16, -height), width=10)
    shade = poly(
        RIVER.night,
        (height * 0.1, -height),
        (height * 0.22, -height),
        (height * 0.28, -height * 0.93),
        (height * 0.04, -height * 0.93),
    )
    if not lit:
        return post + shade
    middle = height * 0.16
    glow = group(
        disc(middle, -height * 0.9, height * 0.3, SUN), disc(middle, -height * 0.9, height * 0.17, SUN), opacity=0.3
    )
    cone = group(
        poly(
            SUN,
            (middle - 16, -height * 0.93),
            (middle + 16, -height * 0.93),
            (middle + height * 0.42, 10),
            (middle - height * 0.42, 10),
        ),
        opacity=0.28,
    )
    return cone + glow + post + shade + disc(middle, -height * 0.925, height * 0.055, PAPER)


def picture() -> str:
    """The picture of the example project Light Path."""
    ways = path(
        "M-20 1010Q300 860 640 850T1120 780Q1300 740 1290 690H1340Q1390 760 1200 830T820 900Q600 920 420 1010z",
        RIVER.light,
    )
    lamps = "".join(
        group(lamp(height, lit), at=(x, y))
        for x, y, height, lit in (
            (1370, 690, 150, False),
            (1160, 776, 220, False),
            (860, 838, 320, True),
            (420, 880, 430, True),
        )
    )
    return "".join(
        (
            rect(0, 0, 1600, 1000, fade(RIVER.night, RIVER.deep, RIVER.mid)),
            "".join(disc(x, y, 3 + i % 2, PAPER) for i, (x, y) in enumerate(STARS)),
            disc(1240, 330, 110, PAPER),
            hills(6, (-40, 1640), 700, 150, 1010, RIVER.strong, 6),
            forest(5, (-20, 1640), 740, (110, 230), RIVER.tone(0.33), 0.22),
            rect(0, 730, 1600, 280, RIVER.deep),
            path("M-20 800Q500 720 900 770T1620 740V1010H-20z", FOREST.deep),
            ways,
            leafy(120, 880, 420, RIVER.strong, RIVER.night, RIVER.deep),
            leafy(1480, 830, 380, RIVER.strong, RIVER.night, RIVER.deep),
            lamps,
            figure(
                Look(EMBER, EMBER_SHADE, RIVER.night, SKINS[1], HAIRS[1], "long"),
                (620, 920),
                270,
                0.8,
                ((-30, -94), (30, -98)),
            ),
            figure(
                Look(SUN, SUN_SHADE, RIVER.night, SKINS[1], EMBER, "beanie"),
                (740, 916),
                180,
                0.8,
                ((-28, -96), (30, -96)),
            ),
        )
    )
