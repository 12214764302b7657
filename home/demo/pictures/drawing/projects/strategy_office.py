"""The strategy office: one hand holds the strings of six kites."""

from home.demo.pictures.drawing.colour import DAWN, EMBER, EMBER_SHADE, FOREST, PALETTES, PAPER, SEA, SUN, SUN_SHADE
from home.demo.pictures.drawing.nature import cloud, forest, hills
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure
from home.demo.pictures.drawing.svg import Point, disc, fade, group, line, number, path, poly, rect, stroke

HAND = (1206, 700)
KITES: tuple[tuple[Point, float], ...] = (
    ((180, 470), -30),
    ((350, 250), -22),
    ((610, 370), -14),
    ((760, 150), -6),
    ((1010, 310), 4),
    ((1240, 150), 14),
)


def kite(colour: str, light: str, dark: str) -> str:
    """A kite of four fields with a tail of bows, its middle at (0, 0), 150 x 200."""
    fields = (
        poly(light, (0, -92), (0, -14), (-72, -14))
        + poly(colour, (0, -92), (0, -14), (72, -14))
        + poly(colour, (-72, -14), (0, -14), (0, 108))
        + poly(dark, (72, -14), (0, -14), (0, 108))
    )
    tail = stroke("M0 108q26 40 0 76t0 76", dark)
    bows = "".join(poly(light, (-16, y - 9), (16, y + 9), (16, y - 9), (-16, y + 9)) for y in (146, 196, 246))
    return fields + tail + bows


def picture() -> str:
    """The picture of the 6Aika strategy office."""
    strings = "".join(
        stroke(
            f"M{number(x)} {number(y)}Q{number((x + HAND[0]) / 2)} {number((y + HAND[1]) / 2 + 90)}"
            f" {HAND[0]} {HAND[1]}",
            PAPER,
            4,
        )
        for (x, y), _ in KITES
    )
    kites = "".join(
        group(kite(city.mid, city.soft, city.strong), at=at, turn=turn)
        for (at, turn), city in zip(KITES, PALETTES.values(), strict=True)
    )
    return "".join(
        (
            rect(0, 0, 1600, 1000, fade(SEA.light, SEA.pale, DAWN)),
            disc(1330, 560, 200, SUN),
            cloud(60, 130, 300),
            cloud(1270, 330, 280),
            cloud(420, 560, 260),
            hills(3, (-40, 1640), 800, 120, 1010, SEA.light, 6),
            forest(4, (-20, 1640), 830, (60, 120), SEA.soft, 0.24),
            rect(0, 820, 1600, 190, SEA.soft),
            path("M-20 960Q500 960 800 880T1620 830V1010H-20z", FOREST.strong),
            path("M-20 1000Q500 990 900 930T1620 900V1010H-20z", FOREST.deep),
            strings,
            kites,
            figure(
                Look(EMBER, EMBER_SHADE, SEA.night, SKINS[2], HAIRS[0], "bun"),
                (1250, 890),
                290,
                0.3,
                ((26, -88), (30, -131)),
                flip=True,
            ),
            figure(
                Look(SUN, SUN_SHADE, SEA.night, SKINS[0], HAIRS[3], "beanie"),
                (1400, 890),
                190,
                0.2,
                ((-26, -90), (36, -166)),
                flip=True,
            ),
            line(PAPER, HAND, (HAND[0] + 8, HAND[1] + 4)),
        )
    )
