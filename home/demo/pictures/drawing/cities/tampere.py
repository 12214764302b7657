"""Tampere: the Tammerkoski rapids between red-brick mills, Näsinneula behind."""

from home.demo.pictures.drawing.buildings import chimney, saw_roof, windows
from home.demo.pictures.drawing.colour import BRICK, DAWN, PAPER, SAND, SUN
from home.demo.pictures.drawing.nature import cloud, forest, gulls, hills, leafy
from home.demo.pictures.drawing.svg import clip, disc, fade, group, line, path, poly, rect, stroke

WIDTH, HEIGHT = 1920, 1080
BANK = 760


def nasinneula() -> str:
    """The observation tower: a slender shaft, a saucer with windows, a mast; 150 x 560."""
    return (
        poly(PAPER, (-22, 0), (-11, -380), (11, -380), (22, 0))
        + poly(BRICK.light, (4, 0), (2, -380), (11, -380), (22, 0))
        + poly(BRICK.soft, (-11, -380), (-60, -412), (60, -412), (11, -380))
        + rect(-72, -432, 144, 20, BRICK.deep, 3)
        + poly(PAPER, (-72, -432), (-52, -456), (52, -456), (72, -432))
        + rect(-34, -474, 68, 20, BRICK.deep)
        + poly(PAPER, (-40, -474), (-26, -492), (26, -492), (40, -474))
        + poly(BRICK.deep, (-5, -490), (-2, -580), (2, -580), (5, -490))
    )


def mill(width: float, height: float, columns: int, rows: int) -> str:
    """A red-brick mill standing on 0, from x = 0: arched windows, cornice, corner pilasters."""
    panes = windows(
        (24, -height + 30, width - 48, height - 40),
        columns,
        rows,
        BRICK.night,
        (0.52, 0.62),
        lit=SUN,
        seed=3,
        chance=0.13,
    )
    ledges = "".join(rect(0, -height + 24 + (height - 40) / rows * i, width, 6, BRICK.deep) for i in range(1, rows))
    return (
        rect(0, -height, width, height, BRICK.strong)
        + ledges
        + panes
        + rect(0, -height, 18, height, BRICK.mid)
        + rect(width - 18, -height, 18, height, BRICK.deep)
        + rect(-10, -height - 8, width + 20, 22, BRICK.deep)
    )


def header() -> str:
    """The header picture of Tampere."""
    sky = rect(0, 0, WIDTH, 700, fade(BRICK.light, BRICK.mist, DAWN))
    ridge = hills(4, (-40, 1960), 640, 90, 760, BRICK.light, 6) + forest(
        9, (700, 1300), 650, (40, 80), BRICK.soft, 0.24
    )
    left = (
        group(chimney(0, 0, 360, 52, BRICK.mid, BRICK.strong, BRICK.deep), at=(300, 420))
        + group(chimney(0, 0, 250, 44, BRICK.mid, BRICK.strong, BRICK.deep), at=(560, 480))
        + group(mill(420, 370, 7, 4), at=(-20, BANK))
        + group(mill(260, 270, 5, 3), at=(420, BANK))
        + poly(BRICK.deep, (410, 490), (550, 430), (690, 490))
        + disc(550, 466, 15, PAPER)
    )
    right = (
        group(chimney(0, 0, 420, 56, BRICK.mid, BRICK.strong, BRICK.deep), at=(1640, 480))
        + saw_roof(1240, 564, 4, 84, 62, BRICK.deep, BRICK.pale)
        + group(mill(340, 196, 6, 2), at=(1238, BANK))
        + group(mill(400, 330, 7, 4), at=(1560, BANK))
    )
    bridge = (
        path("M660 700h600v-40H660z", BRICK.night)
        + path("M660 700h600v84h-40a260 74 0 0 0-520 0h-40z", BRICK.deep)
        + rect(650, 652, 620, 12, SAND)
        + "".join(rect(x, 612, 6, 42, BRICK.night) + disc(x + 3, 606, 12, SUN) for x in range(720, 1210, 156))
    )
    wall_left = poly(BRICK.tone(0.32), (-10, BANK - 4), (690, BANK - 4), (450, 1090), (-10, 1090))
    wall_right = poly(BRICK.tone(0.32), (1930, BANK - 4), (1230, BANK - 4), (1470, 1090), (1930, 1090))
    courses = "".join(
        line(BRICK.night, (x, y), (x + 84, y)) + line(BRICK.night, (1920 - x, y), (1836 - x, y))
        for row, y in enumerate((826, 888, 950, 1012))
        for x in range(-20 + row % 2 * 70, 520 - row * 40, 150)
    )
    bed = ((660, 700), (1260, 700), (1260, 760), (1500, 1090), (420, 1090), (660, 760))
    water = poly(fade(BRICK.soft, BRICK.light), *bed)
    falls = ""
    for i, (y, drop) in enumerate(((806, 34), (884, 48), (984, 70))):
        half = 310 + (y - 760) * 0.72
        falls += path(
            f"M{960 - half} {y}Q{960 - half * 0.5} {y - 16} 960 {y}T{960 + half} {y}"
            f"v{drop}Q{960 + half * 0.6} {y + drop - 22} {960 + half * 0.3} {y + drop}"
            f"T{960 - half * 0.3} {y + drop}T{960 - half} {y + drop}z",
            PAPER,
        )
        falls += "".join(
            line(
                BRICK.light,
                (960 - half + 40 + k * half / 5, y + 12),
                (960 - half + 40 + k * half / 5, y + drop - 12 - (k * i) % 3 * 6),
            )
            for k in range(10)
        )
    foam = "".join(
        stroke(f"M{x} {y}q18-14 36 0t36 0", PAPER)
        for x, y in ((760, 866), (1050, 862), (880, 962), (1120, 958), (640, 1070), (960, 1068), (1200, 1072))
    )
    trees = leafy(90, BANK - 2, 190, BRICK.soft, BRICK.night, BRICK.mid) + leafy(
        1836, BANK - 2, 190, BRICK.soft, BRICK.night, BRICK.mid
    )
    return "".join(
        (
            sky,
            disc(820, 420, 200, SUN),
            cloud(420, 190, 360),
            cloud(1300, 250, 300),
            gulls(BRICK.deep, (1380, 180), (1450, 140)),
            ridge,
            group(nasinneula(), at=(1090, 660)),
            left,
            right,
            water,
            bridge,
            clip(poly("#000", *bed), falls),
            foam,
            wall_left,
            wall_right,
            courses,
            trees,
            rect(-10, BANK - 8, 706, 14, SAND),
            rect(1224, BANK - 8, 706, 14, SAND),
        )
    )
