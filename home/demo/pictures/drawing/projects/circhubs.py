"""CircHubs: a sorting hall inside a great ring of three arrows."""

from math import cos, radians, sin

from home.demo.pictures.drawing.buildings import saw_roof, windows
from home.demo.pictures.drawing.colour import CLAY, DAWN, EMBER, INK, PAPER, RIVER, SAND, SUN, SUN_SHADE
from home.demo.pictures.drawing.nature import cloud, forest
from home.demo.pictures.drawing.people import SKINS, Look, figure
from home.demo.pictures.drawing.svg import disc, fade, group, line, path, poly, rect, ring, stroke
from home.demo.pictures.drawing.vehicles import wheel

GROUND = 800
CENTRE = (800, 510)
RADIUS = 370


def _at(angle: float, radius: float = RADIUS) -> tuple[float, float]:
    """A point of the ring; 0 degrees is up, clockwise."""
    return CENTRE[0] + radius * sin(radians(angle)), CENTRE[1] - radius * cos(radians(angle))


def arrow(start: float, end: float, colour: str) -> str:
    """One arrow of the ring, clockwise from start to end."""
    (x0, y0), (x1, y1) = _at(start), _at(end)
    large = int(end - start > 180)
    head = poly(colour, _at(end - 1, RADIUS - 72), _at(end + 17), _at(end - 1, RADIUS + 72))
    arc = f"M{x0:.0f} {y0:.0f}A{RADIUS} {RADIUS} 0 {large} 1 {x1:.0f} {y1:.0f}"
    return stroke(arc, colour, 62, cap="butt") + head


def hall() -> str:
    """The sorting hall, 560 wide, with three gates."""
    wall = rect(-280, -190, 560, 190, PAPER) + rect(120, -190, 160, 190, RIVER.pale)
    gates = "".join(
        rect(x, -120, 130, 120, RIVER.deep)
        + "".join(line(RIVER.mid, (x, y), (x + 130, y), width=4) for y in (-96, -72))
        for x in (-246, -65, 116)
    )
    lights = windows((-270, -178, 540, 44), 12, 1, RIVER.strong, (0.6, 0.6))
    return saw_roof(-280, -188, 5, 112, 90, RIVER.strong, SUN) + wall + lights + gates


def _piles() -> str:
    """Three sorted materials: timber, bricks, rolls of cloth."""
    logs = "".join(
        disc(x, y, 26, CLAY) + ring(x, y, 12, SAND)
        for x, y in ((60, 774), (112, 774), (164, 774), (86, 729), (138, 729), (112, 684))
    )
    bricks = "".join(
        rect(1360 + column * 62 + (row % 2) * 31, 770 - row * 34, 58, 30, EMBER, 3)
        for row in range(4)
        for column in range(4 - row // 2 - row % 2)
    )
    rolls = "".join(
        rect(x, y, 74, 40, colour, 20)
        for x, y, colour in ((1150, 760, SUN), (1228, 760, RIVER.soft), (1188, 718, EMBER))
    )
    return logs + bricks + rolls


def forklift() -> str:
    """A small fork-lift truck carrying a crate, facing right."""
    body = path("M-90-24V-90q0-16 16-16h50l20 44h40v38z", SUN) + line(
        INK, (-60, -106), (-52, -176), (22, -176), (32, -62), width=9
    )
    mast = line(INK, (52, -10), (52, -190), width=11) + line(INK, (52, -22), (128, -22), width=9)
    return (
        body
        + mast
        + rect(62, -104, 76, 78, CLAY, 3)
        + rect(92, -104, 14, 78, SAND)
        + wheel(-58, -24, 24)
        + wheel(22, -24, 24)
    )


def picture() -> str:
    """The picture of the CircHubs project."""
    return "".join(
        (
            rect(0, 0, 1600, GROUND, fade(RIVER.light, RIVER.mist, DAWN)),
            cloud(110, 200, 330),
            cloud(1210, 160, 300),
            disc(*CENTRE, 270, PAPER),
            arrow(-116, -20, RIVER.strong),
            arrow(4, 100, EMBER),
            forest(3, (-20, 420), GROUND, (70, 130), RIVER.soft, 0.24),
            forest(8, (1200, 1620), GROUND, (70, 130), RIVER.soft, 0.24),
            rect(0, GROUND - 6, 1600, 210, fade(RIVER.strong, RIVER.deep)),
            rect(0, GROUND - 8, 1600, 12, PAPER),
            arrow(124, 220, SUN),
            group(hall(), at=(800, GROUND - 6), scale=0.86),
            _piles(),
            group(forklift(), at=(300, 900), scale=1.15),
            figure(
                Look(SUN, SUN_SHADE, RIVER.night, SKINS[2], EMBER, "beanie"),
                (1300, 930),
                240,
                0.3,
                ((-28, -94), (40, -124)),
            ),
        )
    )
