"""Energy Wise Cities: homes that live on sun, wind and the heat of the ground."""

from home.demo.pictures.drawing.buildings import block, windows
from home.demo.pictures.drawing.colour import AMBER, DAWN, EMBER, FOREST, PAPER, RIVER, SUN
from home.demo.pictures.drawing.nature import cloud, hills, leafy
from home.demo.pictures.drawing.projects.climate_street import panel
from home.demo.pictures.drawing.svg import disc, fade, group, path, poly, rect, ring, stroke

GROUND = 680


def wind_turbine(height: float) -> str:
    """A wind turbine standing on 0."""
    blades = "".join(
        group(path("M0 0Q18-40 0-150Q-14-40 0 0z", PAPER), turn=turn, at=(0, -height)) for turn in (20, 140, 260)
    )
    return poly(PAPER, (-8, 0), (-4, -height), (4, -height), (8, 0)) + blades + disc(0, -height, 10, AMBER.deep)


def _loop(x: float, depth: float) -> str:
    """A borehole: cold water goes down, warm water comes up."""
    down = stroke(f"M{x} {GROUND}V{GROUND + depth}", RIVER.light, 14)
    up = stroke(f"M{x} {GROUND + depth}q0 34 28 34t28-34V{GROUND}", EMBER, 14)
    return down + up


def _strata() -> str:
    """The ground, darker layer by layer."""
    layers = (
        ("M-10 680H1610V1010H-10z", AMBER.strong),
        ("M-10 780Q400 750 800 790T1610 770V1010H-10z", AMBER.tone(0.43)),
        ("M-10 880Q300 900 760 866T1610 890V1010H-10z", AMBER.deep),
    )
    return "".join(path(d, fill) for d, fill in layers)


def picture() -> str:
    """The picture of the Energy Wise Cities project."""
    rays = "".join(group(ring(800, GROUND, r, PAPER, 26), opacity=o) for r, o in ((400, 0.75), (480, 0.5), (560, 0.3)))
    houses = "".join(
        block(x, GROUND, w, h, wall, shade, AMBER.deep)
        + windows(
            (x + 16, GROUND - h + 14, w - 32, h - 40),
            columns,
            rows,
            AMBER.deep,
            (0.46, 0.54),
            lit=SUN,
            seed=x,
            chance=0.45,
        )
        for x, w, h, wall, shade, columns, rows in (
            (420, 210, 250, PAPER, AMBER.pale, 4, 4),
            (660, 280, 340, AMBER.soft, AMBER.mid, 5, 5),
            (970, 220, 210, PAPER, AMBER.pale, 4, 3),
        )
    )
    panels = "".join(
        panel(x, y, 84) for x, y in ((430, 420), (526, 420), (680, 330), (780, 330), (980, 460), (1078, 460))
    )
    return "".join(
        (
            rect(0, 0, 1600, GROUND, fade(AMBER.light, AMBER.pale, DAWN)),
            rays,
            disc(800, GROUND, 330, PAPER),
            cloud(110, 200, 300),
            cloud(1240, 150, 280),
            hills(5, (-40, 1640), GROUND, 110, GROUND + 10, AMBER.soft, 6),
            group(wind_turbine(360), at=(190, GROUND)),
            group(wind_turbine(300), at=(320, GROUND)),
            group(wind_turbine(380), at=(1400, GROUND)),
            panels,
            houses,
            leafy(1270, GROUND, 170, FOREST.mid, AMBER.night, FOREST.strong),
            leafy(366, GROUND, 120, FOREST.mid, AMBER.night, FOREST.strong),
            _strata(),
            rect(0, GROUND - 4, 1600, 12, FOREST.strong),
            _loop(490, 210),
            _loop(730, 260),
            _loop(820, 260),
            _loop(1050, 190),
        )
    )
