"""Oulu: market barns and the market policeman by the sea, the river delta, northern lights."""

from math import cos, sin

from home.demo.pictures.drawing.buildings import gable
from home.demo.pictures.drawing.colour import AMBER, BRICK, CLAY, DAWN, PAPER, SAND, SUN
from home.demo.pictures.drawing.nature import forest, islet, ripples
from home.demo.pictures.drawing.svg import disc, fade, group, line, path, rect, stroke
from home.demo.pictures.drawing.vehicles import rowing_boat

WIDTH, HEIGHT = 1920, 1080
QUAY = 740
HORIZON = 690


def policeman() -> str:
    """The round bronze policeman on his stone, hands behind his back; 240 x 400."""
    coat, shade, trim = AMBER.deep, AMBER.night, AMBER.soft
    stone = rect(-90, -40, 180, 40, SAND, 4) + rect(30, -40, 60, 40, CLAY, 4)
    legs = rect(-54, -106, 44, 70, shade) + rect(10, -106, 44, 70, shade)
    boots = path("M-72-40q0-26 26-26h36v26z", "#2a1006") + path("M72-40q0-26-26-26H10v26z", "#2a1006")
    arms = stroke("M-66-256Q-136-210-84-142", shade, 34) + stroke("M66-256Q136-210 84-142", shade, 34)
    body = path("M-40-286H40Q92-270 100-176Q104-110 74-96Q40-84 0-84T-74-96Q-104-110-100-176Q-92-270-40-286z", coat)
    belly = path("M40-286Q92-270 100-176Q104-110 74-96Q56-90 36-86Q62-180 14-286z", shade)
    belt = stroke("M-98-152Q0-120 98-152", trim, 10) + rect(-14, -146, 28, 22, SUN, 4)
    buttons = "".join(disc(x, y, 6, SUN) for x in (-20, 20) for y in (-250, -216, -182))
    head = disc(0, -312, 48, AMBER.mid, 46) + path("M10-357A48 46 0 0 1 10-267Q36-312 10-357z", AMBER.strong)
    face = stroke("M-4-320q-12 14 4 16", shade, 5) + stroke("M-20-290q18 12 36 0", shade, 5)
    cap = path("M-52-336Q-80-368-58-384Q0-404 58-384Q80-368 52-336z", coat) + path("M-56-340H56L66-326H-66z", shade)
    badge = disc(0, -362, 9, SUN)
    return stone + legs + boots + arms + body + belly + belt + buttons + head + face + cap + badge


def barn(x: float, width: float, height: float, wall: str, shade: str) -> str:
    """A salt barn seen from its end, standing on 0: boards, a double door, a small loft window."""
    middle = x + width / 2
    boards = "".join(
        line(shade, (x + k * width / 9, -6), (x + k * width / 9, -height + 8), width=3) for k in range(1, 9)
    )
    doors = rect(middle - 34, -86, 68, 86, AMBER.night) + line(
        PAPER, (middle - 34, 0), (middle - 34, -86), (middle + 34, -86), (middle + 34, 0)
    )
    loft = rect(middle - 15, -height - 26, 30, 32, SUN) + line(
        PAPER, (middle, -height - 26), (middle, -height + 6), width=4
    )
    return gable(x, 0, width, height, width * 0.4, wall, shade, AMBER.night) + boards + doors + loft


def barns() -> str:
    """Four barns of the market place side by side."""
    tones = (
        (BRICK.strong, BRICK.tone(0.45)),
        (BRICK.mid, BRICK.tone(0.55)),
        (BRICK.tone(0.45), BRICK.deep),
        (BRICK.tone(0.57), BRICK.strong),
    )
    return "".join(
        barn(x, w, h, *tones[i])
        for i, (x, w, h) in enumerate(((0, 190, 150), (214, 220, 172), (458, 180, 140), (662, 210, 164)))
    )


def northern_lights(lower: float, wave: float, tall: float, colour: str, opacity: float, phase: float = 0) -> str:
    """A curtain of light: round-ended shafts of unequal height along a waving lower edge."""
    shafts = []
    for i in range(-1, WIDTH // 32 + 2):
        x = (i + phase) * 32
        turn = x / 250 + phase
        foot = lower - x * 0.07 + wave * sin(turn) + wave * 0.4 * sin(2.3 * turn)
        height = tall * (0.4 + 0.35 * abs(sin(i * 1.9)) + 0.25 * abs(cos(turn)))
        shafts.append(line(colour, (x, foot), (x, foot - height), width=21))
    return group(*shafts, opacity=opacity)


def _bridges() -> str:
    """The arches over the river delta."""
    arches = "".join(stroke(f"M{x} {HORIZON}a90 74 0 0 1 180 0", AMBER.deep, 10) for x in range(960, 1700, 180))
    hangers = "".join(
        line(AMBER.deep, (x + k, HORIZON), (x + k, HORIZON - h), width=4)
        for x in range(960, 1700, 180)
        for k, h in ((45, 62), (90, 74), (135, 62))
    )
    return arches + hangers + rect(900, HORIZON - 12, 1060, 16, AMBER.deep)


def header() -> str:
    """The header picture of Oulu."""
    sky = rect(0, 0, WIDTH, HORIZON + 10, fade(AMBER.strong, AMBER.mid, AMBER.soft, SUN, DAWN))
    stars = "".join(
        disc(x, y, r, PAPER)
        for x, y, r in (
            (160, 120, 4),
            (330, 230, 3),
            (520, 70, 4),
            (1010, 90, 3),
            (1230, 60, 4),
            (1720, 90, 4),
            (1830, 260, 3),
        )
    )
    lights = northern_lights(400, 60, 330, SUN, 0.35, 0.5) + northern_lights(440, 60, 230, PAPER, 0.6)
    delta = forest(3, (1500, 1960), HORIZON, (60, 120), AMBER.strong, 0.22) + forest(
        5, (-20, 220), HORIZON, (60, 120), AMBER.strong, 0.22
    )
    sea = rect(0, HORIZON, WIDTH, HEIGHT - HORIZON, fade(AMBER.light, AMBER.soft, AMBER.mid, AMBER.strong))
    quay = rect(-10, QUAY - 2, 1600, 44, AMBER.night) + rect(-10, QUAY - 6, 1600, 12, SAND)
    piles = "".join(rect(x, QUAY + 30, 16, 60, AMBER.night) for x in range(60, 1600, 150))
    return "".join(
        (
            sky,
            stars,
            lights,
            delta,
            sea,
            _bridges(),
            islet(1780, 770, 360, 34, AMBER.deep),
            forest(11, (1690, 1850), 756, (60, 100), AMBER.deep, 0.24),
            group(barns(), at=(130, QUAY - 4), scale=1.02),
            quay,
            piles,
            islet(90, 900, 420, 34, AMBER.deep),
            group(rowing_boat(AMBER.night, SUN), at=(960, 950), scale=1.1),
            ripples(4, (80, 850, 1840, 1060), SUN, 20),
            group(policeman(), at=(1290, QUAY - 4), scale=1.08),
        )
    )
