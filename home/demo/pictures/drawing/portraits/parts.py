"""Parts of a portrait: 600 x 600, the head's middle at (300, 262)."""

from home.demo.pictures.drawing.colour import INK, Palette
from home.demo.pictures.drawing.svg import clip, disc, line, path, rect, ring, stroke

SKIN = {
    "fair": ("#f6d8bf", "#e9bd9b"),
    "light": ("#f0c9a4", "#dfae82"),
    "olive": ("#dba878", "#c38b5b"),
    "brown": ("#a96c45", "#8c5434"),
    "dark": ("#774730", "#5d3524"),
}
HAIR = {
    "black": ("#2a2425", "#3b3334"),
    "brown": ("#573724", "#6d4830"),
    "auburn": ("#9a4f2b", "#b4653a"),
    "blond": ("#d8a558", "#e6bd79"),
    "grey": ("#a9a6a4", "#c1bebb"),
    "white": ("#e6e1da", "#f5f1ea"),
}
FACE = "M204 232C204 150 246 122 300 122S396 150 396 232C396 312 352 378 300 378S204 312 204 232z"


def ground(colours: Palette) -> str:
    """The plain ground and the disc behind the head, in one city's tones."""
    return rect(0, 0, 600, 600, colours.pale) + disc(300, 300, 232, colours.light)


def bust(skin: str, coat: str, shade: str) -> str:
    """Neck and shoulders, the right side in shade."""
    tone, dark = SKIN[skin]
    shoulders = "M60 610C66 500 120 470 218 440Q300 500 382 440C480 470 534 500 540 610z"
    return (
        path(shoulders, coat)
        + clip(path(shoulders, "#000"), path("M340 400Q352 520 330 620H600V400z", shade))
        + path("M250 330H350V432Q352 482 300 484T250 432z", tone)
        + path("M250 356Q296 410 350 372V418Q292 420 250 376z", dark)
    )


def neck(skin: str) -> str:
    """The neck once more, above a collar that would cover it."""
    tone, dark = SKIN[skin]
    return path("M250 330H350V432Q340 470 300 474T250 432z", tone) + path(
        "M250 356Q296 410 350 372V418Q292 420 250 376z", dark
    )


def head(skin: str, ears: bool = True) -> str:
    """Ears and face, the right side in shade."""
    tone, dark = SKIN[skin]
    return (
        (disc(206, 262, 18, tone, 26) + disc(394, 262, 18, dark, 26) if ears else "")
        + path(FACE, tone)
        + clip(path(FACE, "#000"), path("M318 100C348 200 336 300 300 400H420V100z", dark))
    )


def features(ink: str = INK, brow: str | None = None, smile: float = 14) -> str:
    """Brows, closed eyes, nose and mouth, each one line."""
    brows = stroke("M232 226q22-14 44-4", brow or ink, 8) + stroke("M324 222q22-10 44 4", brow or ink, 8)
    eyes = stroke("M238 258q16 10 32 0", ink) + stroke("M330 258q16 10 32 0", ink)
    nose = stroke("M304 256q-6 26-12 38q6 10 18 6", ink, 5)
    return brows + eyes + nose + stroke(f"M272 330q28 {2 * smile} 56 0", ink)


def glasses(colour: str = INK, round_: bool = True) -> str:
    """Spectacles."""
    if round_:
        lenses = ring(254, 256, 36, colour) + ring(346, 256, 36, colour)
    else:
        lenses = "".join(stroke(f"M{x} 230h72v30q0 26-36 26t-36-26z", colour) for x in (218, 310))
    return (
        lenses
        + stroke("M290 250q10-8 20 0", colour)
        + line(colour, (218, 250), (202, 244))
        + line(colour, (382, 250), (398, 244))
    )


def beard(colour: str, long: float = 0) -> str:
    """A full beard; `long` pixels below the chin."""
    return path(
        f"M204 250Q214 296 238 300Q266 306 300 304Q334 306 362 300Q386 296 396 250"
        f"C400 330 364 {388 + long} 300 {390 + long}S200 330 204 250z",
        colour,
    )


def collar(shirt: str, shade: str) -> str:
    """A shirt collar at the neck."""
    return path("M232 424L300 512 250 548 200 440z", shirt) + path("M368 424L300 512 350 548 400 440z", shade)
