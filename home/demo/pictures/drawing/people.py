"""Small people: a figure is built from few round-ended shapes and stands on its feet."""

from dataclasses import dataclass

from home.demo.pictures.drawing.colour import INK
from home.demo.pictures.drawing.svg import Point, disc, group, line, path, rect

SKINS = ("#f3d0b0", "#e2ab80", "#b67850", "#7a4830", "#f7dcc6")
HAIRS = ("#2b2321", "#5b3a27", "#a9652f", "#dba95c", "#cfc9c0")


@dataclass(frozen=True)
class Look:
    """What somebody wears: colours, and the shape of the hair (short, long, bun, bald, scarf, beanie)."""

    coat: str
    shade: str
    legs: str = INK
    skin: str = SKINS[0]
    hair: str = HAIRS[1]
    style: str = "short"
    skirt: bool = False


def _limb(colour: str, start: Point, end: Point, bend: float, width: float) -> str:
    """An arm or leg with one joint, bent sideways by `bend`."""
    middle = ((start[0] + end[0]) / 2 + bend, (start[1] + end[1]) / 2)
    return line(colour, start, middle, end, width=width)


def _head(look: Look, x: float, y: float) -> str:
    """A head with hair at (x, y), 17 in radius, facing right."""
    behind = {
        "long": path(f"M{x + 6} {y - 19}q-30-2-28 26l-2 22h20z", look.hair),
        "bun": disc(x - 17, y - 13, 9, look.hair),
        "scarf": path(f"M{x + 10} {y - 19}q-34-6-32 24l-4 28h36l-6-16z", look.hair),
    }.get(look.style, "")
    face = disc(x, y, 16.5, look.skin)
    hair = {
        "bald": "",
        "scarf": path(f"M{x + 12} {y - 15}q-30-14-31 14q0 14 10 20q-4-20 21-34z", look.hair),
        "beanie": path(f"M{x - 19} {y - 3}q0-22 19-22t19 20z", look.hair) + rect(x - 20, y - 7, 40, 8, look.shade, 4),
    }.get(look.style, path(f"M{x + 17} {y - 6}q-6-16-22-14q-16 3-13 24q8-2 10-12q14 6 25 2z", look.hair))
    return behind + face + hair


def figure(
    look: Look,
    at: Point,
    height: float,
    stride: float = 0,
    hands: tuple[Point, Point] = ((-26, -88), (26, -88)),
    flip: bool = False,
) -> str:
    """A person standing or walking right; hands are given for a height of 200, feet at (0, 0)."""
    reach = 26 * stride
    legs = (
        _limb(look.legs, (-5, -88), (-9 - reach, -8), -2 * stride, 17)
        + _limb(look.legs, (5, -88), (9 + reach, -8), 6 * stride, 17)
        + line(INK, (-11 - reach, -5), (-2 - reach, -5), width=10)
        + line(INK, (7 + reach, -5), (17 + reach, -5), width=10)
    )
    (far_x, far_y), (near_x, near_y) = hands
    far = _limb(look.shade, (15, -142), (near_x, near_y), 3, 13) + disc(near_x, near_y, 7, look.skin)
    near = _limb(look.shade, (-15, -142), (far_x, far_y), -4, 13) + disc(far_x, far_y, 7, look.skin)
    hem = 34 if look.skirt else 20
    low = -58 if look.skirt else -80
    body = path(f"M-14-157H14q12 2 13 18L{hem} {low}H{-hem}L-27-139q1-16 13-18z", look.coat)
    neck = rect(-7, -168, 14, 16, look.skin)
    head = _head(look, 2, -178)
    return group(legs, far, neck, body, near, head, at=at, scale=height / 200, flip=flip)


def seated(
    look: Look, at: Point, height: float, hands: tuple[Point, Point] = ((28, -22), (38, -22)), flip: bool = False
) -> str:
    """A person sitting, facing right; the hip is at (0, 0), the feet 56 below for a height of 200."""
    (near_x, near_y), (far_x, far_y) = hands
    far = _limb(look.shade, (14, -66), (far_x, far_y), -2, 13) + disc(far_x, far_y, 7, look.skin)
    legs = line(look.legs, (0, -10), (48, -8), (52, 48), width=18) + line(INK, (50, 51), (62, 51), width=10)
    body = path("M-12-80H14q12 2 12 18L24 0H-22L-26-62q0-16 14-18z", look.coat)
    near = _limb(look.shade, (-8, -64), (near_x, near_y), -6, 13) + disc(near_x, near_y, 7, look.skin)
    neck = rect(-6, -92, 14, 16, look.skin)
    return group(far, neck, body, legs, near, _head(look, 3, -102), at=at, scale=height / 200, flip=flip)
