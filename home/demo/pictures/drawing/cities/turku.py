"""Turku: the Aurajoki with its boats and the Föri, the cathedral and the castle."""

from home.demo.pictures.drawing.buildings import arch, windows
from home.demo.pictures.drawing.colour import BRICK, DAWN, EMBER, PAPER, RIVER, SAND, SUN
from home.demo.pictures.drawing.nature import cloud, gulls, hills, leafy, ripples
from home.demo.pictures.drawing.svg import disc, fade, group, line, path, poly, rect

WIDTH, HEIGHT = 1920, 1080
QUAY = 730


def cathedral() -> str:
    """The brick cathedral: a massive tower with clocks and a stepped spire, the nave to its left; 520 x 560."""
    nave = poly(RIVER.strong, (-330, -150), (-290, -236), (-60, -236), (-60, -150)) + rect(
        -330, -150, 280, 150, RIVER.mid
    )
    panes = "".join(arch(x, -20, 22, 100, RIVER.night) for x in (-306, -250, -194, -138))
    choir = poly(RIVER.strong, (-330, -150), (-290, -236), (-376, -150)) + rect(-376, -150, 50, 150, RIVER.soft)
    tower = rect(-84, -330, 168, 330, RIVER.soft) + rect(20, -330, 64, 330, RIVER.mid)
    ledges = "".join(rect(-90, y, 180, 8, RIVER.strong) for y in (-334, -236, -128))
    slits = "".join(arch(x, -146, 18, 72, RIVER.night) for x in (-50, -9, 32))
    clock = disc(0, -284, 32, PAPER) + line(RIVER.night, (0, -306), (0, -284), (14, -276), width=5)
    door = arch(-26, 0, 52, 104, RIVER.night)
    spire = (
        poly(RIVER.deep, (-90, -334), (-58, -388), (58, -388), (90, -334))
        + rect(-46, -440, 92, 54, RIVER.strong)
        + rect(12, -440, 34, 54, RIVER.deep)
        + poly(RIVER.deep, (-54, -440), (-30, -478), (30, -478), (54, -440))
        + rect(-24, -512, 48, 36, RIVER.strong)
        + poly(RIVER.deep, (-30, -512), (0, -600), (30, -512))
        + line(SUN, (0, -600), (0, -640))
        + line(SUN, (-11, -626), (11, -626))
    )
    return choir + nave + panes + tower + slits + spire + ledges + clock + door


def castle() -> str:
    """The castle: a long grey keep between two square towers with steep roofs; 520 x 320."""
    keep = rect(-200, -168, 400, 168, RIVER.pale) + rect(60, -168, 140, 168, RIVER.light)
    roof = poly(RIVER.deep, (-210, -168), (-180, -232), (180, -232), (210, -168))
    towers = "".join(
        rect(x - 62, -230, 124, 230, wall)
        + poly(RIVER.strong, (x - 72, -230), (x - 16, -318), (x + 16, -318), (x + 72, -230))
        + rect(x + 14, -230, 48, 230, shade)
        for x, wall, shade in ((-226, PAPER, RIVER.pale), (226, RIVER.pale, RIVER.light))
    )
    holes = windows((-156, -146, 312, 58), 7, 1, RIVER.deep, (0.3, 0.42))
    holes += "".join(windows((x, -88, 89, 58), 2, 1, RIVER.deep, (0.3, 0.42)) for x in (-156, 67))
    holes += "".join(rect(x - 9, y, 18, 30, RIVER.deep) for x in (-242, 226) for y in (-196, -128))
    gate = arch(-24, 0, 48, 82, RIVER.night)
    return keep + roof + towers + holes + gate


def full_rigger() -> str:
    """A three-masted museum ship, sails furled, white hull; 520 x 330 afloat on 0."""
    masts = "".join(
        line(RIVER.night, (x, -50), (x, -top))
        + "".join(
            line(RIVER.night, (x - w, -top * h), (x + w, -top * h)) for h, w in ((0.88, 34), (0.68, 52), (0.46, 66))
        )
        for x, top in ((-130, 300), (10, 330), (140, 290))
    )
    stays = "".join(
        line(RIVER.night, *points, width=3)
        for points in (
            ((-130, -296), (-230, -60)),
            ((-130, -296), (10, -60)),
            ((10, -326), (140, -60)),
            ((140, -286), (300, -84)),
            ((10, -326), (140, -286)),
            ((-130, -296), (10, -326)),
        )
    )
    hull = path("M-232-62H214l70-20q-20 60-70 84H-190q-36-20-42-64z", PAPER) + path(
        "M-226-26q4 20 36 28H214q24-10 40-28z", RIVER.mid
    )
    return stays + masts + line(PAPER, (210, -66), (310, -92)) + hull + rect(-190, -46, 390, 6, RIVER.deep)


def fori() -> str:
    """The Föri, the little city ferry: the same at both ends, a long cabin with a curved roof; 300 x 120."""
    return (
        path("M-170-30H170l-24 34H-146z", RIVER.night)
        + rect(-176, -40, 352, 14, SUN)
        + rect(-118, -104, 236, 64, SUN)
        + windows((-112, -98, 224, 44), 6, 1, PAPER, (0.74, 0.9))
        + path("M-136-104Q0-132 136-104v6H-136z", EMBER)
        + line(RIVER.night, (-168, -40), (-168, -72), (-122, -72))
        + line(RIVER.night, (168, -40), (168, -72), (122, -72))
        + rect(-18, -146, 36, 28, PAPER)
        + rect(-24, -152, 48, 8, EMBER)
    )


def _bridge(x: float, arches: int) -> str:
    """A low stone bridge over a gap in the quay, its arches 96 wide."""
    water = rect(x, QUAY - 14, 96 * arches, 64, RIVER.soft)
    spans = "".join(
        path(f"M{x + 96 * i} {QUAY + 50}v-72h96v72h-12v-14a36 36 0 0 0-72 0v14z", RIVER.strong) for i in range(arches)
    )
    return water + spans + rect(x - 10, QUAY - 32, 96 * arches + 20, 14, SAND)


def header() -> str:
    """The header picture of Turku."""
    sky = rect(0, 0, WIDTH, QUAY, fade(RIVER.light, RIVER.mist, DAWN))
    land = hills(6, (-60, 1980), 640, 110, QUAY + 4, RIVER.light, 6) + path(
        "M820 740Q1100 560 1500 640T1940 700V740z", RIVER.soft
    )
    quay = rect(0, QUAY - 4, WIDTH, 52, RIVER.deep) + rect(0, QUAY - 10, WIDTH, 12, SAND)
    trees = "".join(leafy(x, QUAY - 8, h, RIVER.strong, RIVER.night, RIVER.deep) for x, h in ((990, 180), (1130, 200)))
    water = rect(0, QUAY + 46, WIDTH, HEIGHT, fade(RIVER.soft, RIVER.strong, RIVER.deep))
    lamps = "".join(line(RIVER.night, (x, QUAY - 8), (x, QUAY - 96)) + disc(x, QUAY - 104, 13, SUN) for x in (1060,))
    return "".join(
        (
            sky,
            disc(940, 400, 200, SUN),
            cloud(540, 210, 380),
            cloud(1440, 230, 380),
            gulls(RIVER.deep, (800, 300), (870, 270), (1450, 420)),
            land,
            group(castle(), at=(430, QUAY - 8), scale=1.05),
            group(cathedral(), at=(1300, 672), scale=0.95),
            trees,
            lamps,
            quay,
            water,
            _bridge(742, 2),
            _bridge(1716, 3),
            ripples(8, (40, 830, 1880, 1060), RIVER.light, 22),
            group(full_rigger(), at=(1560, 862), scale=1.0, flip=True),
            group(fori(), at=(960, 950), scale=1.2),
            group(rect(-70, -16, 140, 20, BRICK.strong, 8) + rect(-30, -44, 60, 30, PAPER, 6), at=(300, 860)),
        )
    )
