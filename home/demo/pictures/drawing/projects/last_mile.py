"""The Last Mile: from the railway station by bicycle and ferry to the outermost lighthouse."""

from home.demo.pictures.drawing.buildings import gable, long_house
from home.demo.pictures.drawing.cities.vantaa import train
from home.demo.pictures.drawing.colour import BRICK, DAWN, EMBER, FOREST, PAPER, RIVER, SAND, SUN, SUN_SHADE
from home.demo.pictures.drawing.nature import cloud, forest, gulls, islet, pine, reeds, ripples
from home.demo.pictures.drawing.people import SKINS, Look, seated
from home.demo.pictures.drawing.svg import disc, fade, group, line, path, poly, rect, stroke
from home.demo.pictures.drawing.vehicles import bicycle, ferry

SEA_LINE = 500


def lighthouse() -> str:
    """A striped lighthouse, 110 x 330."""
    return (
        poly(PAPER, (-48, 0), (-30, -240), (30, -240), (48, 0))
        + poly(EMBER, (-42, -80), (-37, -150), (37, -150), (42, -80))
        + poly(EMBER, (-33, -200), (-30, -240), (30, -240), (33, -200))
        + group(poly(RIVER.mid, (14, 0), (9, -240), (30, -240), (48, 0)), opacity=0.35)
        + rect(-42, -252, 84, 14, RIVER.night)
        + rect(-24, -296, 48, 46, SUN)
        + line(RIVER.night, (0, -296), (0, -252), width=4)
        + path("M-34-296Q0-340 34-296z", EMBER)
        + line(RIVER.night, (0, -316), (0, -346))
    )


def _station() -> str:
    """A wayside station with a train at its platform."""
    return (
        long_house(40, 600, 190, 78, 50, SAND, RIVER.deep)
        + "".join(rect(x, 546, 28, 30, RIVER.strong) for x in (64, 112, 180))
        + rect(-20, 652, 520, 12, PAPER)
        + group(train(RIVER), at=(330, 652), scale=0.95)
    )


def picture() -> str:
    """The picture of the Last Mile project."""
    beam = poly(PAPER, (1240, 222), (-20, 40), (-20, 190)) + poly(PAPER, (1240, 222), (1620, 130), (1620, 240))
    back = path("M-20 590Q180 560 400 610T640 690Q700 730 560 790H-20z", FOREST.soft)
    front = path("M-20 770Q240 720 500 780T800 850Q880 920 780 1010H-20z", FOREST.strong)
    road = stroke("M-40 900Q260 836 500 880T812 886", SAND, 52)
    pier = rect(790, 868, 130, 18, SAND) + rect(800, 886, 14, 60, RIVER.night) + rect(890, 886, 14, 60, RIVER.night)
    route = stroke("M940 900Q1010 940 1100 880M1250 750Q1320 690 1270 606", PAPER, 10, "1 28")
    cyclist = seated(
        Look(SUN, SUN_SHADE, RIVER.night, SKINS[0], EMBER, "beanie"), (-38, -124), 214, ((74, -20), (82, -18))
    )
    return "".join(
        (
            rect(0, 0, 1600, SEA_LINE, fade(RIVER.light, RIVER.mist, DAWN)),
            disc(640, 330, 180, SUN),
            cloud(110, 200, 320),
            cloud(860, 150, 300),
            gulls(RIVER.deep, (930, 330), (1000, 370), (1440, 300)),
            group(beam, opacity=0.4),
            rect(0, SEA_LINE, 1600, 510, fade(RIVER.soft, RIVER.mid, RIVER.deep)),
            islet(640, SEA_LINE + 4, 460, 34, RIVER.mid),
            forest(5, (490, 760), SEA_LINE - 8, (50, 100), RIVER.strong, 0.22),
            islet(950, 540, 240, 26, RIVER.strong),
            ripples(3, (760, 570, 1580, 980), RIVER.light, 22),
            group(lighthouse(), at=(1240, 500), scale=0.94),
            islet(1290, 600, 640, 140, RIVER.deep),
            gable(1360, 532, 84, 50, 34, EMBER, BRICK.strong, RIVER.night),
            pine(1500, 560, 200, RIVER.night, RIVER.night, 0.06),
            route,
            back,
            _station(),
            group(ferry(RIVER.night, PAPER, RIVER.strong, EMBER), at=(1170, 830), scale=1.05),
            pier,
            front,
            road,
            group(cyclist + bicycle(EMBER), at=(470, 882), scale=1.3),
            reeds(4, (60, 260), 1010, 120, RIVER.night, 12),
        )
    )
