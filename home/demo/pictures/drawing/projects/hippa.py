"""HIPPA: an elderly man at home in the evening, his carer beside him, a call on the tablet."""

from home.demo.pictures.drawing.colour import AMBER, BRICK, DAWN, EMBER, FOREST, PAPER, PLUM, RIVER, SAND, SEA, SUN
from home.demo.pictures.drawing.nature import forest, hills
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure, seated
from home.demo.pictures.drawing.svg import disc, fade, group, line, path, poly, rect, stroke

FLOOR = 820


def armchair() -> str:
    """A deep armchair facing right, 260 wide, standing on 0."""
    return (
        line(PLUM.night, (-84, -10), (-92, 22), width=12)
        + line(PLUM.night, (90, -10), (98, 22), width=12)
        + rect(-130, -290, 84, 280, BRICK.strong, 38)
        + rect(-120, -110, 230, 104, BRICK.mid, 28)
    )


def armrest() -> str:
    """Its near arm, drawn over the sitter."""
    return rect(-70, -164, 190, 60, BRICK.strong, 30) + rect(-70, -140, 50, 130, BRICK.strong, 20)


def cat() -> str:
    """A cat asleep in the form of a loaf."""
    return (
        path("M-70 0q-14-60 50-66 60-4 78 30 20 4 18 36z", PLUM.night)
        + poly(PLUM.night, (34, -30), (40, -64), (58, -44), (78, -62), (82, -20))
        + stroke("M-66-6q-40 6-50-14", PLUM.night, 12)
    )


def picture() -> str:
    """The picture of HIPPA."""
    stars = "".join(
        disc(x, y, r, PAPER)
        for x, y, r in (
            (90, 120, 4),
            (210, 260, 3),
            (130, 420, 3),
            (330, 90, 4),
            (1480, 330, 3),
            (1300, 80, 4),
            (1550, 190, 3),
            (60, 300, 3),
            (560, 60, 3),
        )
    )
    roof = poly(PLUM.night, (200, 380), (800, 110), (1400, 380), (1400, 420), (800, 152), (200, 420))
    room = path(f"M270 {FLOOR}V380L800 140L1330 380V{FLOOR}z", fade(DAWN, SAND))
    window = (
        rect(1080, 420, 170, 190, PAPER, 8)
        + rect(1092, 432, 146, 166, PLUM.mid, 4)
        + disc(1196, 486, 24, SUN)
        + line(PAPER, (1165, 432), (1165, 598), width=8)
        + line(PAPER, (1092, 516), (1238, 516), width=8)
    )
    lamp = line(PLUM.deep, (480, FLOOR), (480, 480), width=10) + line(PLUM.deep, (440, FLOOR), (520, FLOOR), width=14)
    glow = disc(480, 520, 190, SUN)
    shade = poly(SUN, (440, 420), (520, 420), (556, 500), (404, 500))
    pictures = (
        rect(600, 320, 100, 124, PAPER)
        + rect(612, 332, 76, 100, RIVER.soft)
        + disc(650, 372, 18, SUN)
        + poly(RIVER.strong, (612, 432), (650, 390), (688, 432))
        + rect(726, 350, 80, 80, PAPER)
        + rect(736, 360, 60, 60, EMBER)
    )
    shelf = rect(320, 600, 96, 14, AMBER.strong) + "".join(
        rect(328 + i * 17, 600 - h, 14, h, c)
        for i, (h, c) in enumerate(((64, RIVER.mid), (76, PLUM.mid), (58, EMBER), (70, FOREST.mid), (52, SUN)))
    )
    tablet = group(rect(-6, -62, 12, 100, PLUM.night, 6), rect(-14, -58, 8, 92, PAPER, 4), at=(806, 566), turn=14)
    call = "".join(group(stroke(f"M0 {-r}A{r} {r} 0 0 1 {r} 0", EMBER, 9), at=(826, 516)) for r in (34, 62, 90))
    return "".join(
        (
            rect(0, 0, 1600, 1000, fade(PLUM.tone(0.34), PLUM.strong, PLUM.soft)),
            stars,
            path("M1440 128a76 76 0 1 1-98 98a84 84 0 0 0 98-98z", PAPER),
            hills(4, (-40, 1640), 780, 120, 1010, PLUM.mid, 5),
            forest(6, (-20, 260), 850, (150, 260), PLUM.deep, 0.24),
            forest(9, (1340, 1640), 850, (150, 260), PLUM.deep, 0.24),
            room,
            group(glow, opacity=0.28),
            roof,
            rect(1120, 170, 56, 120, PLUM.night),
            window,
            pictures,
            shelf,
            lamp,
            shade,
            rect(250, FLOOR, 1100, 22, AMBER.strong),
            rect(0, FLOOR + 20, 1600, 170, fade(PLUM.deep, PLUM.night)),
            group(armchair(), at=(690, FLOOR - 25), scale=1.15),
            seated(
                Look(RIVER.mid, RIVER.strong, PLUM.deep, SKINS[0], HAIRS[4]),
                (676, FLOOR - 156),
                345,
                ((62, -44), (72, -44)),
            ),
            group(armrest(), at=(690, FLOOR - 25), scale=1.15),
            tablet,
            call,
            figure(
                Look(SEA.mid, SEA.strong, PLUM.strong, SKINS[2], HAIRS[0], "bun"),
                (990, FLOOR),
                370,
                0.2,
                ((-22, -92), (46, -118)),
                flip=True,
            ),
            group(cat(), at=(1180, FLOOR)),
        )
    )
