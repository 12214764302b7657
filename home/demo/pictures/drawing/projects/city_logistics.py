"""City logistics: a cargo bicycle and a small electric van in a street of old houses."""

from home.demo.pictures.drawing.buildings import arch, windows
from home.demo.pictures.drawing.colour import CLAY, DAWN, EMBER, INK, PAPER, RIVER, SAND, SUN, SUN_SHADE
from home.demo.pictures.drawing.nature import cloud, leafy
from home.demo.pictures.drawing.people import SKINS, Look, seated
from home.demo.pictures.drawing.svg import disc, fade, group, line, path, poly, rect, ring
from home.demo.pictures.drawing.vehicles import wheel

ROAD = 850


def parcel(x: float, y: float, width: float, height: float, colour: str = CLAY) -> str:
    """A parcel with tape, from its lower left corner."""
    return rect(x, y - height, width, height, colour, 3) + rect(
        x + width * 0.42, y - height, width * 0.16, height, SAND
    )


def cargo_bike() -> str:
    """A bicycle with a box in front of the rider, 520 long, riding right."""
    wheels = "".join(ring(x, -62, 56, INK, 10) + disc(x, -62, 9, INK) for x in (-200, 210))
    frame = line(EMBER, (-200, -62), (-110, -62), (-70, -62), (40, -62), (110, -62), (210, -62), width=12)
    tubes = line(EMBER, (-200, -62), (-130, -170), (-100, -62), width=12) + line(
        EMBER, (-130, -150), (-20, -150), (20, -62), width=12
    )
    bar = line(INK, (-20, -150), (-4, -236), (-34, -246), width=9) + line(INK, (-160, -184), (-104, -184), width=16)
    box = (
        rect(0, -236, 170, 160, RIVER.strong, 8)
        + rect(118, -236, 52, 160, RIVER.deep, 8)
        + rect(0, -206, 170, 8, RIVER.pale)
    )
    load = parcel(16, -236, 64, 44) + parcel(88, -236, 60, 66, SAND) + rect(106, -302, 10, 66, EMBER)
    rider = seated(Look(SUN, SUN_SHADE, INK, SKINS[2], EMBER, "beanie"), (-134, -196), 290, ((70, -36), (76, -34)))
    return wheels + tubes + frame + bar + load + box + rider


def van() -> str:
    """A small electric van, 420 long, heading left."""
    shell = path("M210-40V-226q0-24-24-24H-60q-20 0-34 18l-52 76-44 14q-20 8-20 30v72z", PAPER)
    shade = rect(-210, -66, 420, 30, RIVER.light)
    glass = path("M-46-228h-14q-10 0-18 12l-40 60h72z", RIVER.deep) + rect(-30, -228, 6, 180, RIVER.light)
    leaf = path("M60-170q40-60 100-40-10 60-60 66-24 0-40-26z", RIVER.mid) + line(PAPER, (60, -132), (112, -176))
    return shell + shade + glass + leaf + wheel(-126, -40, 40) + wheel(126, -40, 40) + rect(-212, -110, 12, 26, SUN, 4)


def _house(x: float, width: float, height: float, wall: str, roof: str, columns: int, rows: int) -> str:
    """One house of the row: shop below, windows above, a mansard roof."""
    top = 800 - height
    shop = rect(x, 690, width, 110, RIVER.deep) + "".join(
        arch(x + 18 + i * (width - 20) / 3, 796, (width - 20) / 3 - 20, 88, RIVER.pale) for i in range(3)
    )
    return (
        poly(roof, (x - 6, top), (x + 22, top - 60), (x + width - 22, top - 60), (x + width + 6, top))
        + rect(x, top, width, height, wall)
        + windows(
            (x + 12, top + 14, width - 24, height - 140),
            columns,
            rows,
            RIVER.strong,
            (0.42, 0.58),
            lit=SUN,
            seed=round(x),
            chance=0.12,
        )
        + rect(x - 4, 676, width + 8, 14, SAND)
        + shop
    )


def picture() -> str:
    """The picture of the city logistics project."""
    row = (
        _house(-40, 320, 440, RIVER.soft, RIVER.deep, 5, 4)
        + _house(280, 260, 520, RIVER.light, RIVER.strong, 4, 5)
        + _house(540, 300, 400, PAPER, RIVER.strong, 5, 3)
        + _house(840, 250, 480, RIVER.soft, RIVER.deep, 4, 4)
        + _house(1090, 290, 420, RIVER.light, RIVER.strong, 5, 3)
        + _house(1380, 260, 510, RIVER.soft, RIVER.deep, 4, 5)
    )
    stack = parcel(160, ROAD, 110, 90) + parcel(270, ROAD, 80, 64, SAND) + parcel(180, ROAD - 90, 80, 70, SAND)
    return "".join(
        (
            rect(0, 0, 1600, 700, fade(RIVER.light, RIVER.mist, DAWN)),
            disc(690, 300, 180, SUN),
            cloud(130, 140, 340),
            cloud(1000, 170, 300),
            row,
            rect(0, 796, 1600, 30, RIVER.pale),
            rect(0, 820, 1600, 190, fade(RIVER.mid, RIVER.strong)),
            "".join(line(RIVER.light, (x, 950), (x + 110, 950), width=8) for x in range(40, 1600, 230)),
            leafy(90, 820, 300, RIVER.mid, RIVER.night, RIVER.strong),
            leafy(1500, 820, 300, RIVER.mid, RIVER.night, RIVER.strong),
            group(van(), at=(1230, ROAD), scale=1.08),
            stack,
            group(cargo_bike(), at=(690, 920), scale=1.12),
        )
    )
