"""Helsinki: the white cathedral above the harbour, a tram on the quay, islands."""

from random import Random

from home.demo.pictures.drawing.buildings import gable, windows
from home.demo.pictures.drawing.colour import BRICK, DAWN, EMBER, PAPER, SAND, SEA, SUN
from home.demo.pictures.drawing.nature import cloud, glitter, gulls, islet, pine, ripples
from home.demo.pictures.drawing.svg import disc, dome, fade, group, line, path, poly, rect
from home.demo.pictures.drawing.vehicles import ferry, sailing_boat, tram

WIDTH, HEIGHT = 1920, 1080
QUAY = 735
SHADE = SEA.pale


def _turret(x: float) -> str:
    """One of the small corner domes."""
    return (
        rect(x - 26, -262, 52, 62, PAPER)
        + rect(x + 8, -262, 18, 62, SHADE)
        + rect(x - 6, -246, 12, 46, SEA.mid)
        + rect(x - 31, -268, 62, 9, SAND)
        + dome(x, -268, 27, SEA.mid, 34)
        + rect(x - 3, -324, 6, 26, PAPER)
    )


def cathedral() -> str:
    """The cathedral from its square: stairs, portico, four corner domes and the great one; 520 x 560."""
    stairs = poly(SAND, (-280, 0), (-232, -66), (232, -66), (280, 0))
    steps = "".join(
        line(SEA.light, (-274 + i * 13, -14 - i * 17), (274 - i * 13, -14 - i * 17), width=4) for i in range(4)
    )
    body = rect(-216, -200, 432, 134, PAPER) + rect(120, -200, 96, 134, SHADE) + rect(-224, -210, 448, 14, SAND)
    panes = windows((-208, -190, 100, 110), 3, 1, SEA.mid, (0.4, 0.62)) + windows(
        (108, -190, 100, 110), 3, 1, SEA.mid, (0.4, 0.62)
    )
    portico = rect(-99, -196, 198, 130, SEA.soft)
    columns = "".join(rect(x - 10, -196, 20, 130, PAPER) for x in range(-90, 91, 36))
    pediment = poly(PAPER, (-116, -196), (0, -256), (116, -196)) + poly(SHADE, (-82, -204), (0, -246), (82, -204))
    drum = rect(-76, -370, 152, 150, PAPER) + rect(30, -370, 46, 150, SHADE)
    slits = "".join(rect(x - 8, -350, 16, 104, SEA.mid, 8) for x in (-54, -18, 18, 54))
    great = rect(-88, -384, 176, 16, SAND) + dome(0, -384, 80, SEA.mid, 104)
    great += path("M0-384V-488A80 104 0 0 1 80-384z", SEA.strong)
    lantern = rect(-17, -524, 34, 44, PAPER) + rect(4, -524, 13, 44, SHADE) + dome(0, -524, 20, SEA.strong, 24)
    cross = line(SUN, (0, -548), (0, -590)) + line(SUN, (-11, -576), (11, -576))
    return (
        _turret(-150)
        + _turret(150)
        + drum
        + slits
        + great
        + lantern
        + cross
        + body
        + panes
        + portico
        + columns
        + pediment
        + stairs
        + steps
    )


def _street() -> str:
    """The Empire row along the harbour: eight calm houses."""
    random = Random(4)
    tones = (SEA.light, SEA.tone(0.77), SEA.tone(0.85), SEA.light, SEA.tone(0.78))
    x, parts = -40.0, []
    for i in range(11):
        width, height = random.uniform(150, 235), random.uniform(110, 172)
        wall = tones[i % 5]
        columns = round(width / 34)
        roof = poly(
            SEA.strong,
            (x - 4, QUAY - height),
            (x + 16, QUAY - height - 26),
            (x + width - 16, QUAY - height - 26),
            (x + width + 4, QUAY - height),
        )
        parts.append(
            roof
            + rect(x, QUAY - height, width, height, wall)
            + windows(
                (x + 8, QUAY - height + 10, width - 16, height - 30),
                columns,
                3,
                SEA.strong,
                (0.4, 0.52),
                lit=SUN,
                seed=i,
                chance=0.07,
            )
        )
        x += width
    return "".join(parts)


def header() -> str:
    """The header picture of Helsinki."""
    sky = rect(0, 0, WIDTH, QUAY, fade(SEA.light, SEA.pale, DAWN))
    sun = disc(690, 420, 235, SUN)
    clouds = cloud(150, 330, 420) + cloud(1330, 230, 460) + cloud(1500, 470, 260)
    sea = rect(0, QUAY + 36, WIDTH, HEIGHT, fade(SEA.strong, SEA.night))
    quay = rect(0, QUAY - 6, WIDTH, 44, SEA.deep) + rect(0, QUAY - 6, WIDTH, 10, SAND)
    far = islet(1400, 816, 430, 46, SEA.deep) + islet(60, 822, 420, 44, SEA.deep)
    house = gable(1385, 782, 60, 36, 24, EMBER, BRICK.strong, SEA.night)
    near = (
        pine(1630, 990, 280, SEA.night, SEA.deep, -0.06)
        + pine(1745, 985, 400, SEA.night, SEA.deep, 0.08)
        + islet(1720, 1090, 820, 130, SEA.night)
    )
    return "".join(
        (
            sky,
            sun,
            clouds,
            gulls(SEA.deep, (420, 220), (500, 180), (1460, 380)),
            group(cathedral(), at=(1020, 672), scale=1.02),
            _street(),
            quay,
            group(tram(SEA), at=(600, QUAY), scale=0.95),
            sea,
            far,
            house,
            ripples(5, (60, 810, 1860, 1060), SEA.mid, 18),
            glitter(3, 690, 800, 1050, 300, SUN),
            group(ferry(SEA.night, PAPER, SEA.strong, EMBER), at=(1110, 915), scale=1.1),
            group(sailing_boat(SEA.night, PAPER, SEA.light), at=(262, 915), scale=1.05),
            near,
        )
    )
