"""Vantaa: an aeroplane over the control tower, Heureka's dome, a train across the Vantaanjoki."""

from home.demo.pictures.drawing.buildings import block, windows
from home.demo.pictures.drawing.colour import BRICK, DAWN, EMBER, PAPER, PLUM, SUN, Palette
from home.demo.pictures.drawing.nature import cloud, forest, hills, leafy, ripples
from home.demo.pictures.drawing.svg import clip, disc, dome, fade, group, line, path, poly, rect, stroke
from home.demo.pictures.drawing.vehicles import plane

WIDTH, HEIGHT = 1920, 1080
HORIZON = 640


def control_tower() -> str:
    """The airport's tower: a slim stem, a flaring cab with a band of glass; 200 x 420."""
    return (
        poly(PAPER, (-34, 0), (-24, -300), (24, -300), (34, 0))
        + poly(PLUM.pale, (8, 0), (6, -300), (24, -300), (34, 0))
        + poly(PAPER, (-24, -296), (-70, -344), (70, -344), (24, -296))
        + poly(PLUM.deep, (-70, -344), (-86, -398), (86, -398), (70, -344))
        + "".join(line(PLUM.light, (x, -350), (x * 1.2, -394), width=4) for x in (-44, -16, 16, 44))
        + rect(-94, -414, 188, 18, PAPER)
        + rect(20, -414, 74, 18, PLUM.pale)
        + line(PLUM.deep, (0, -414), (0, -474))
        + disc(0, -478, 8, EMBER)
    )


def heureka() -> str:
    """The science centre: a ribbed dome on a low drum beside a slanting round hall; 520 x 250."""
    ribs = "".join(
        stroke(f"M-70-244A{abs(x)} 170 0 0 {int(x > 0)} {x - 70}-74", PLUM.soft, 4) for x in (-110, -50, 50, 110)
    )
    globe = dome(-70, -74, 160, PAPER, 170) + path("M-70-74V-244A160 170 0 0 1 90-74z", PLUM.pale)
    drum = rect(-242, -78, 344, 78, PLUM.mid) + rect(-30, -78, 132, 78, PLUM.strong)
    columns = "".join(rect(-228 + i * 40, -64, 12, 64, PLUM.light) for i in range(8))
    hall = poly(PLUM.soft, (100, 0), (100, -150), (300, -196), (300, 0)) + poly(
        PLUM.mid, (226, 0), (226, -179), (300, -196), (300, 0)
    )
    return globe + ribs + hall + poly(SUN, (100, -150), (100, -166), (300, -212), (300, -196)) + drum + columns


def train(colours: Palette = PLUM, cars: int = 2) -> str:
    """A commuter train standing on 0, its nose at the right."""
    parts = []
    for i in range(cars):
        x = -i * 226
        nose = "h168q34 4 44 44v34" if i == 0 else "h206v78"
        parts.append(path(f"M{x - 190}-10v-78{nose}z", PAPER))
        parts.append(rect(x - 190, -32, 206, 12, colours.strong))
        parts.extend(rect(x - 176 + k * 45, -72, 34, 28, colours.deep, 4) for k in range(4))
    return "".join(parts)


def _bridge() -> str:
    """A railway bridge of four arches over the river."""
    arches = "".join(
        path(f"M{x} 706h170v100h-14v-18a71 62 0 0 0-142 0v18h-14z", PLUM.strong) for x in range(640, 1320, 170)
    )
    return arches + rect(-20, 690, 1960, 24, PLUM.strong) + rect(-20, 690, 1960, 6, PLUM.light)


def header() -> str:
    """The header picture of Vantaa."""
    sky = rect(0, 0, WIDTH, HORIZON + 10, fade(PLUM.light, PLUM.pale, DAWN))
    far = hills(5, (-40, 1960), HORIZON + 6, 70, 720, PLUM.light, 6)
    homes = "".join(
        block(x, 700, w, h, PLUM.light, PLUM.tone(0.77)) + windows((x + 8, 706 - h, w - 16, h - 20), 3, rows, PLUM.mid)
        for x, w, h, rows in ((840, 90, 190, 6), (944, 84, 246, 8), (1042, 96, 160, 5))
    )
    terminal = path("M1240 700V640Q1540 560 1960 620V700z", PLUM.mid) + windows(
        (1270, 634, 640, 50), 16, 1, PLUM.pale, (0.8, 0.6)
    )
    valley = rect(0, 700, WIDTH, 380, fade(PLUM.soft, PLUM.mid))
    river = "M640 712H1320V790C1330 900 1450 960 1560 1090H330C420 960 620 900 640 790z"
    water = path(river, fade(PLUM.pale, PLUM.light, PLUM.soft))
    left = path("M-20 760C260 740 520 800 640 800C640 900 470 960 380 1090H-20z", PLUM.strong)
    right = path("M1940 760C1700 740 1420 800 1320 800C1330 900 1450 960 1540 1090H1940z", PLUM.strong)
    near = path("M-20 900C140 880 260 930 300 1090H-20z", PLUM.deep) + path(
        "M1940 880C1760 880 1640 960 1620 1090H1940z", PLUM.deep
    )
    trail = "".join(stroke(f"M{x} {y}q170-22 330-70", PAPER, 8) for x, y in ((640, 424), (700, 452)))
    return "".join(
        (
            sky,
            disc(860, 450, 190, SUN),
            cloud(150, 250, 400),
            cloud(1360, 150, 300),
            cloud(560, 200, 260),
            far,
            homes,
            trail,
            group(plane(PAPER, PLUM.light, PLUM.deep), at=(1210, 280), turn=-16, scale=1.05),
            terminal,
            group(control_tower(), at=(1570, 690), scale=0.98),
            group(heureka(), at=(440, 700), scale=1.1),
            valley,
            water,
            clip(path(river, "#000"), ripples(4, (400, 830, 1460, 1070), PAPER, 16)),
            left,
            right,
            _bridge(),
            group(train(), at=(1130, 690)),
            forest(7, (-20, 420), 806, (70, 130), PLUM.deep, 0.24),
            forest(2, (1500, 1940), 800, (80, 150), PLUM.deep, 0.24),
            near,
            leafy(330, 930, 250, PLUM.soft, PLUM.night, PLUM.mid),
            leafy(190, 960, 190, EMBER, PLUM.night, BRICK.strong),
            leafy(1620, 960, 290, PLUM.soft, PLUM.night, PLUM.mid),
        )
    )
