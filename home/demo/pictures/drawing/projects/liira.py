"""LIIRA: the lines of a public transport map with a tram, a bus and a ferry on their way."""

from home.demo.pictures.drawing.colour import AMBER, BRICK, EMBER, FOREST, INK, PAPER, SEA, SUN
from home.demo.pictures.drawing.nature import ripples
from home.demo.pictures.drawing.svg import clip, disc, fade, group, path, rect, ring, stroke
from home.demo.pictures.drawing.vehicles import bus, ferry, tram

WATER = "M1610 250C1400 270 1330 330 1240 430S1010 560 1010 690 1160 850 1260 1010H1610z"


def route(d: str, colour: str) -> str:
    """A thick line of the map."""
    return stroke(d, colour, 26)


def stop(x: float, y: float, colour: str, change: bool = False) -> str:
    """A stop; where lines meet it is larger."""
    r = 30 if change else 18
    return disc(x, y, r, PAPER) + ring(x, y, r, colour, 9)


def live(x: float, y: float, colour: str) -> str:
    """Rings that say: here, now."""
    return "".join(group(ring(x, y, r, colour), opacity=o) for r, o in ((60, 0.9), (96, 0.55), (132, 0.3)))


def picture() -> str:
    """The picture of LIIRA."""
    streets = "".join(
        stroke(d, PAPER, 8)
        for d in (
            "M-10 170H1610",
            "M-10 420H1200",
            "M-10 820H1100",
            "M200 0V1000",
            "M560 0V1000",
            "M930 0V1000",
            "M0 640L700 0",
            "M300 1000L1300 0",
        )
    )
    lines = (
        route("M-20 300H380L620 540H840L1050 330V-20", EMBER)
        + route("M180 1020V760L400 540H620", FOREST.mid)
        + route("M-20 690H1000", SEA.strong)
        + route("M718 1020V698L1086 330V-20", SUN)
        + stroke("M1000 690H1420L1610 500", SEA.deep, 14, "2 34")
    )
    stops = (
        "".join(stop(x, y, EMBER) for x, y in ((110, 300), (300, 300), (1050, 110)))
        + "".join(stop(x, y, SEA.strong) for x, y in ((60, 690), (460, 690)))
        + stop(180, 850, FOREST.mid)
        + stop(1086, 230, AMBER.mid)
        + stop(718, 860, AMBER.mid)
        + stop(620, 540, INK, True)
        + stop(719, 692, INK, True)
        + stop(857, 550, INK, True)
        + stop(1000, 690, INK, True)
        + stop(1014, 384, INK, True)
        + stop(185, 690, INK, True)
    )
    return "".join(
        (
            rect(0, 0, 1600, 1000, SEA.mist),
            streets,
            path(WATER, fade(SEA.light, SEA.mid)),
            clip(path(WATER, "#000"), ripples(5, (1080, 360, 1600, 980), SEA.pale, 18)),
            lines,
            stops,
            live(1290, 660, PAPER),
            group(tram(SEA), at=(400, 676), scale=1.0),
            group(bus(BRICK), at=(300, 288), scale=0.92),
            group(ferry(SEA.night, PAPER, SEA.strong, EMBER), at=(1300, 690), scale=1.05),
        )
    )
