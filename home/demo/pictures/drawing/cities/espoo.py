"""Espoo: the towers of Keilaniemi by the sea, the forest and a lake of Nuuksio in front."""

from home.demo.pictures.drawing.buildings import long_house
from home.demo.pictures.drawing.colour import BRICK, DAWN, EMBER, FOREST, PAPER, SUN
from home.demo.pictures.drawing.nature import cloud, forest, gulls, hills, islet, pine, reeds, ripples, spruce
from home.demo.pictures.drawing.svg import disc, fade, group, line, mirror, path, poly, rect
from home.demo.pictures.drawing.vehicles import rowing_boat

WIDTH, HEIGHT = 1920, 1080
SHORE = 690


def slab(x: float, width: float, height: float, floors: int, glass: str, shade: str, band: str) -> str:
    """An office tower standing on 0: glass with a line for every floor, the right third in shade."""
    step = height / floors
    return (
        rect(x, -height, width, height, glass)
        + rect(x + width * 0.66, -height, width * 0.34, height, shade)
        + "".join(rect(x, -height + step * (i + 0.72), width, step * 0.28, band) for i in range(floors))
    )


def towers() -> str:
    """Four towers on the shore, 560 x 470, the tallest in the middle."""
    wedge = poly(FOREST.strong, (196, 0), (196, -330), (318, -392), (318, 0)) + poly(
        FOREST.deep, (268, 0), (268, -366), (318, -392), (318, 0)
    )
    panes = "".join(line(FOREST.light, (212 + i * 22, -24), (212 + i * 22, -318 - i * 10), width=4) for i in range(5))
    return (
        slab(-240, 118, 286, 10, FOREST.mid, FOREST.strong, FOREST.pale)
        + slab(-96, 132, 470, 17, FOREST.deep, FOREST.night, PAPER)
        + rect(-80, -492, 100, 24, FOREST.deep)
        + rect(-30, -540, 6, 50, FOREST.night)
        + slab(62, 108, 220, 8, FOREST.soft, FOREST.mid, FOREST.mist)
        + wedge
        + panes
    )


def header() -> str:
    """The header picture of Espoo."""
    sky = rect(0, 0, WIDTH, SHORE + 20, fade(FOREST.light, FOREST.mist, DAWN))
    land = (
        hills(12, (-60, 1980), 640, 170, SHORE, FOREST.light, 7)
        + forest(3, (-20, 1960), 668, (60, 110), FOREST.soft, 0.22)
        + rect(0, 660, WIDTH, 40, FOREST.soft)
    )
    water = rect(0, SHORE, WIDTH, HEIGHT - SHORE, fade(FOREST.light, FOREST.mid, FOREST.deep))
    mirrored = mirror(towers(), at=(700, SHORE + 6), squeeze=0.55)
    headland = forest(8, (1120, 1960), 764, (120, 210), FOREST.strong, 0.2) + path(
        "M1050 778Q1120 752 1240 754H1940V792Q1300 800 1050 778z", FOREST.deep
    )
    sauna = (
        long_house(1178, 764, 96, 44, 36, EMBER, FOREST.night)
        + rect(1204, 736, 20, 28, FOREST.night)
        + rect(1240, 734, 18, 16, SUN)
        + rect(1186, 668, 14, 40, BRICK.strong)
    )
    cliff = (
        spruce(1500, 1000, 380, FOREST.night)
        + spruce(1850, 1010, 620, FOREST.night)
        + pine(1680, 985, 520, FOREST.night, EMBER, -0.05)
        + islet(1730, 1100, 960, 150, FOREST.night)
    )
    left = forest(21, (-40, 250), 1040, (330, 560), FOREST.night, 0.22) + islet(80, 1110, 780, 170, FOREST.night)
    return "".join(
        (
            sky,
            disc(1240, 400, 205, SUN),
            cloud(130, 300, 360),
            cloud(1400, 260, 400),
            gulls(FOREST.deep, (1010, 210), (1080, 250)),
            land,
            group(towers(), at=(700, SHORE + 6)),
            water,
            mirrored,
            rect(380, SHORE, 720, 10, FOREST.deep),
            ripples(6, (300, 740, 1500, 1050), FOREST.pale, 20),
            headland,
            sauna,
            left,
            reeds(3, (300, 560), 1085, 150, FOREST.night, 16),
            group(rowing_boat(EMBER, PAPER), at=(930, 900), scale=1.15),
            cliff,
        )
    )
