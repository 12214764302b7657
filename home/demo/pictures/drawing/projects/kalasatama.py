"""Smart Kalasatama: new towers by the old harbour, a bridge, a crane, a swimmer's pier."""

from home.demo.pictures.drawing.buildings import block, windows
from home.demo.pictures.drawing.cities.espoo import slab
from home.demo.pictures.drawing.colour import DAWN, EMBER, EMBER_SHADE, INK, PAPER, SAND, SEA, SUN, SUN_SHADE
from home.demo.pictures.drawing.nature import cloud, glitter, gulls, hills, ripples
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure, seated
from home.demo.pictures.drawing.svg import clip, disc, fade, group, line, mirror, path, poly, rect, stroke

SHORE = 660


def towers() -> str:
    """The cluster of tall houses, 700 wide, standing on 0."""
    return (
        slab(-330, 110, 330, 11, SEA.soft, SEA.mid, PAPER)
        + slab(-196, 124, 520, 17, SEA.strong, SEA.deep, SEA.pale)
        + slab(-40, 116, 410, 13, PAPER, SEA.pale, SEA.mid)
        + slab(104, 120, 470, 15, SEA.mid, SEA.strong, PAPER)
        + slab(250, 110, 290, 9, SEA.deep, SEA.night, SEA.light)
        + rect(-360, -70, 760, 70, SEA.deep)
        + windows((-350, -60, 740, 50), 22, 1, SUN, (0.62, 0.6))
    )


def crane() -> str:
    """An old harbour crane on four legs, its arm to the left; 420 x 460."""
    legs = line(EMBER, (-70, 0), (-46, -170), (46, -170), (70, 0), width=16) + line(
        EMBER, (-60, -80), (60, -80), width=12
    )
    house = rect(-54, -246, 124, 76, EMBER, 6) + rect(-40, -230, 40, 34, PAPER, 4)
    arm = line(EMBER, (-20, -240), (-280, -420), width=16) + line(EMBER, (40, -246), (20, -360), (-280, -420), width=8)
    return (
        legs
        + arm
        + house
        + line(SEA.night, (-280, -420), (-280, -270))
        + stroke("M-280-270q0 22 14 22t12-16", SEA.night)
    )


def footbridge() -> str:
    """A wooden arch bridge for walkers, 560 wide."""
    arc = stroke("M0 0Q280-170 560 0", PAPER, 14) + stroke("M0 10Q280-70 560 10", SEA.deep, 16)
    hangers = "".join(
        line(PAPER, (x, 10 - 80 * (1 - ((x - 280) / 280) ** 2) / 2), (x, -85 * (1 - ((x - 280) / 280) ** 2)), width=4)
        for x in range(60, 520, 44)
    )
    return arc + hangers


def kayaker() -> str:
    """Somebody in a kayak, paddling right; 280 wide, afloat on 0."""
    rower = seated(Look(PAPER, SEA.pale, SEA.night, SKINS[1], SUN, "beanie"), (-10, -14), 220, ((34, -40), (46, -30)))
    hull = path("M-150-26q150 22 300 0-30 32-76 34H-74q-46-2-76-34z", EMBER)
    return (
        clip(rect(-160, -260, 320, 244, INK), rower)
        + hull
        + line(SUN, (-40, -92), (92, -8), width=9)
        + disc(-50, -98, 20, SUN, 12)
        + disc(102, -2, 20, SUN, 12)
    )


def picture() -> str:
    """The picture of Smart Kalasatama."""
    homes = "".join(
        block(x, SHORE, w, h, SEA.light, SEA.tone(0.77), SEA.strong)
        + windows((x + 10, SHORE + 6 - h, w - 20, h - 20), 4, rows, SEA.strong, lit=SUN, seed=x, chance=0.12)
        for x, w, h, rows in ((20, 130, 190, 5), (160, 150, 150, 4))
    )
    pier = (
        rect(-20, 860, 640, 22, SAND)
        + rect(-20, 880, 640, 10, SEA.night)
        + "".join(rect(x, 886, 18, 130, SEA.night) for x in (60, 230, 400, 570))
    )
    return "".join(
        (
            rect(0, 0, 1600, SHORE, fade(SEA.light, SEA.pale, DAWN)),
            disc(1010, 360, 190, SUN),
            cloud(90, 190, 320),
            cloud(1240, 170, 300),
            gulls(SEA.deep, (1090, 140), (1150, 180)),
            hills(3, (900, 1660), SHORE, 90, SHORE + 6, SEA.light, 5),
            homes,
            group(towers(), at=(620, SHORE)),
            rect(0, SHORE, 1600, 350, fade(SEA.mid, SEA.strong, SEA.deep)),
            mirror(towers(), at=(620, SHORE), squeeze=0.42, opacity=0.18),
            group(footbridge(), at=(1040, SHORE - 6)),
            rect(960, SHORE - 10, 110, 30, SEA.deep),
            path("M1560 690Q1540 640 1640 640V690z", SEA.deep),
            glitter(8, 1010, 720, 970, 240, SUN),
            ripples(9, (640, 720, 1580, 980), SEA.light, 14),
            poly(SEA.deep, (1180, 1010), (1230, 860), (1620, 860), (1620, 1010)),
            rect(1220, 850, 400, 16, SAND),
            group(crane(), at=(1400, 850), scale=1.0),
            pier,
            seated(
                Look(EMBER, EMBER_SHADE, SEA.night, SKINS[0], HAIRS[3], "bun"), (590, 858), 250, ((-30, -8), (36, -14))
            ),
            figure(Look(SUN, SUN_SHADE, SEA.night, SKINS[2], HAIRS[0]), (250, 860), 250, 0.7, ((-30, -94), (30, -96))),
            group(kayaker(), at=(980, 850)),
        )
    )
