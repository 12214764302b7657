"""The programme: six cities stand side by side on one band of six colours."""

from math import sin

from home.demo.pictures.drawing.buildings import chimney
from home.demo.pictures.drawing.cities import espoo, helsinki, oulu, tampere, turku, vantaa
from home.demo.pictures.drawing.colour import BRICK, DAWN, FOREST, PALETTES, PAPER, PLUM, RIVER, SEA
from home.demo.pictures.drawing.nature import cloud, gulls, leafy, spruce
from home.demo.pictures.drawing.svg import clip, dome, fade, group, path, rect, smooth
from home.demo.pictures.drawing.vehicles import plane

CELL = 270
SKY = fade("#c3d3e2", "#e6e4df", DAWN)
LEFT, RIGHT = -400, 6 * CELL + 400


def _landmarks() -> tuple[str, ...]:
    """What each city puts on its piece of the band, around the middle of the piece, standing on 0."""
    return (
        group(helsinki.cathedral(), scale=0.53),
        group(espoo.towers(), at=(-18, 0), scale=0.47)
        + spruce(-128, 0, 150, FOREST.deep)
        + spruce(138, 0, 190, FOREST.deep),
        group(vantaa.control_tower(), at=(70, 0), scale=0.66)
        + group(vantaa.heureka(), at=(-40, 0), scale=0.4)
        + group(plane(PAPER, PLUM.light, PLUM.deep), at=(-40, -300), turn=-16, scale=0.5),
        group(tampere.nasinneula(), at=(92, 0), scale=0.66)
        + chimney(-100, -100, 170, 30, BRICK.mid, BRICK.strong, BRICK.deep)
        + group(tampere.mill(320, 270, 6, 3), at=(-140, 0), scale=0.56),
        group(turku.cathedral(), at=(46, 0), scale=0.52) + leafy(134, 0, 110, RIVER.mid, RIVER.night, RIVER.strong),
        group(oulu.barn(0, 200, 160, BRICK.strong, BRICK.deep), at=(-156, 0), scale=0.74)
        + group(oulu.policeman(), at=(76, 0), scale=0.64),
    )


def _wave(y: float, seed: int) -> str:
    """Everything below a gently waving line."""
    points = [(float(x), y + (0 if y == 0 else 16 * sin(x / 170 + seed * 1.3))) for x in range(LEFT, RIGHT + 90, 90)]
    return smooth(points) + f"L{RIGHT} 700L{LEFT} 700z"


def band() -> str:
    """The band: six pieces side by side from x = 0, its upper edge on 0, a landmark on each piece.

    The outer pieces run on to both sides, so that a picture of any width is filled.
    """
    pieces = []
    for i, city in enumerate(PALETTES.values()):
        left = LEFT if i == 0 else CELL * i
        right = RIGHT if i == 5 else CELL * (i + 1)
        tones = (city.strong, city.mid, city.soft, city.light, city.pale)
        layers = (
            path(_wave(depth, k), tone)
            for k, (depth, tone) in enumerate(zip((0, 96, 160, 224, 288), tones, strict=True))
        )
        pieces.append(clip(rect(left, -10, right - left + 1, 720, "#000"), *layers))
    suns = "".join(dome(CELL * (i + 0.5), 2, 146, city.light, 200) for i, city in enumerate(PALETTES.values()))
    marks = "".join(group(mark, at=(CELL * (i + 0.5), 0), scale=CELL / 320) for i, mark in enumerate(_landmarks()))
    return suns + "".join(pieces) + marks


def header() -> str:
    """The header picture of the programme."""
    return "".join(
        (
            rect(0, 0, 1920, 1080, SKY),
            cloud(130, 210, 340),
            cloud(1440, 160, 340),
            gulls(SEA.deep, (560, 200), (630, 240)),
            group(band(), at=(150, 710)),
        )
    )


def open_graph() -> str:
    """The picture that stands for the programme where its address is shared, 1200 x 630."""
    return "".join(
        (
            rect(0, 0, 1200, 630, SKY),
            cloud(80, 90, 220),
            cloud(900, 70, 200),
            group(band(), at=(30, 420), scale=0.7),
        )
    )
