"""Things that move, each standing on (0, 0) at its middle, facing right."""

from home.demo.pictures.drawing.colour import INK, PAPER, SAND, SUN, Palette
from home.demo.pictures.drawing.svg import disc, line, path, poly, rect, ring


def wheel(x: float, y: float, r: float, tyre: str = INK, hub: str = SAND) -> str:
    """A wheel with a hub."""
    return disc(x, y, r, tyre) + disc(x, y, r * 0.42, hub)


def tram(body: Palette, windows: str = PAPER) -> str:
    """A low tram of three sections, 520 wide and 150 high with its pantograph."""
    shell = path("M-260-24V-92q0-24 24-24H222q20 0 28 20l10 40v32z", body.strong)
    skirt = path("M-260-24v-26H259l1 26z", body.deep)
    stripe = rect(-260, -58, 519, 8, PAPER)
    glass = "".join(rect(x, -102, 62, 36, windows, 4) for x in (-244, -172, -66, 6, 110))
    front = path("M184-102h34q12 0 17 12l9 24h-60z", windows)
    doors = "".join(rect(x, -102, 26, 76, body.pale, 3) for x in (-102, 76))
    joints = "".join(rect(x, -116, 8, 92, body.night) for x in (-112, 62))
    wheels = "".join(disc(x, -18, 16, INK) for x in (-206, -166, -20, 20, 150, 190))
    pantograph = line(INK, (-30, -118), (-2, -140), (-34, -160)) + line(INK, (-60, -160), (-6, -160))
    lamp = disc(246, -36, 7, SUN)
    return pantograph + wheels + shell + skirt + stripe + glass + front + doors + joints + lamp


def ferry(hull: str, cabin: str, windows: str, accent: str) -> str:
    """A small passenger ferry, 300 wide and 130 high, afloat at y = 0."""
    return (
        rect(-104, -92, 190, 40, cabin, 6)
        + rect(-60, -126, 96, 36, cabin, 6)
        + "".join(rect(x, -82, 24, 18, windows, 3) for x in (-90, -54, -18, 18, 52))
        + rect(-44, -118, 64, 16, windows, 3)
        + rect(-100, -118, 22, 28, accent)
        + path("M-150-54H160q-8 40-34 60H-126q-20-24-24-60z", hull)
        + rect(-146, -54, 302, 8, accent)
    )


def sailing_boat(hull: str, sail: str, shade: str) -> str:
    """A boat with two sails, 160 wide and 200 high."""
    return (
        line(INK, (0, -14), (0, -196))
        + path("M-8-190Q-74-100-78-34H-8z", sail)
        + path("M10-176Q60-100 66-34H10z", shade)
        + path("M-84-22H84q-14 26-34 28H-56q-20-6-28-28z", hull)
    )


def rowing_boat(hull: str, rim: str) -> str:
    """A wooden rowing boat at rest, 180 wide."""
    return path("M-92-34q20 14 92 14t92-14q-14 40-46 42H-46q-32-2-46-42z", hull) + path(
        "M-92-34q20 14 92 14t92-14q-6 12-12 18-28 8-80 8t-80-8q-6-6-12-18z", rim
    )


def plane(body: str, shade: str, windows: str) -> str:
    """An airliner seen from its side, 420 long, level; turn it to climb."""
    return (
        poly(shade, (-20, -6), (-96, -92), (-62, -92), (66, -6))
        + path("M-214-16q-8-10 6-14L150-40q44 2 60 24-14 24-66 26H-130q-60-2-84-26z", body)
        + path("M-214-16q30 10 84 10H206q-20 16-62 16H-130q-60-2-84-26z", shade)
        + poly(body, (-206, -22), (-232, -104), (-194, -104), (-134, -34))
        + poly(shade, (-188, -20), (-244, -42), (-222, -44), (-140, -24))
        + "".join(rect(x, -28, 10, 11, windows, 4) for x in range(-118, 140, 24))
        + path("M162-34q22 2 34 14h-32z", windows)
        + poly(body, (-30, 0), (-128, 96), (-90, 96), (70, 0))
        + rect(-46, 34, 66, 26, windows, 13)
    )


def bicycle(frame: str, tyre: str = INK) -> str:
    """A bicycle, 190 long, wheels of radius 44."""
    return (
        ring(-58, -44, 41, tyre)
        + ring(62, -44, 41, tyre)
        + line(frame, (-58, -44), (-6, -44), (40, -104), (-28, -104), (-6, -44))
        + line(frame, (-58, -44), (-28, -104), (-34, -120))
        + line(frame, (62, -44), (36, -124), (54, -132))
        + line(tyre, (-50, -122), (-18, -122), width=10)
    )


def bus(body: Palette, windows: str = PAPER) -> str:
    """A city bus, 400 wide and 140 high."""
    shell = path("M-200-26V-126q0-14 14-14H180q16 0 18 14l4 60v40z", body.mid)
    skirt = path("M-200-26v-22H202v22z", body.deep)
    glass = "".join(rect(x, -122, 56, 46, windows, 4) for x in (-186, -122, -58, 58))
    door = rect(8, -122, 38, 96, body.pale, 3) + rect(25, -122, 4, 96, body.mid)
    front = path("M124-122h52q10 0 12 10l6 44h-70z", windows)
    return shell + skirt + glass + door + front + wheel(-116, -24, 26) + wheel(126, -24, 26) + disc(190, -40, 7, SUN)
