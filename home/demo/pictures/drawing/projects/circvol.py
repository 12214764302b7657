"""CircVol: an excavator moves layered soil, and the soil becomes a park."""

from itertools import count

from home.demo.pictures.drawing.colour import AMBER, BRICK, CLAY, DAWN, EMBER, FOREST, INK, PAPER, SAND, SEA, SUN
from home.demo.pictures.drawing.nature import cloud, hills, leafy
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure
from home.demo.pictures.drawing.svg import clip, disc, fade, group, line, path, rect, stroke

HEAP = "M-20 690Q80 640 150 550Q230 440 330 450Q430 470 470 620Q500 790 580 810H1620V1010H-20z"
PARK = "M800 814Q860 780 940 700Q1100 600 1260 620Q1460 640 1620 600V814z"


def strata(shape: str, top: float, colours: tuple[str, ...], step: float) -> str:
    """A shape filled with wavy layers from the top down."""
    layers = "".join(
        path(f"M-20 {y}Q200 {y - 34} 420 {y}T860 {y}T1300 {y}T1740 {y}V1010H-20z", colour)
        for y, colour in zip(count(top, step), colours, strict=False)
    )
    return clip(path(shape, "#000"), rect(-20, 300, 1660, 720, colours[0]), layers)


def excavator() -> str:
    """A tracked excavator digging to the left, 520 wide, standing on 0."""
    tracks = rect(-40, -62, 260, 62, INK, 31) + "".join(disc(x, -31, 17, CLAY) for x in (-8, 64, 118, 188))
    house = path("M-30-74V-130H60V-190q0-14 14-14h60q14 0 20 14l20 60h60q14 0 14 14v42z", EMBER) + rect(
        -30, -84, 278, 12, AMBER.deep
    )
    cab = path("M-34-132V-214q0-16 16-16H46q16 0 16 16v82z", EMBER) + path("M-20-142V-206q0-10 10-10H34v74z", PAPER)
    boom = (
        stroke("M40-120Q20-300-110-300L-230-190", EMBER, 30)
        + disc(40, -122, 18, AMBER.deep)
        + disc(-110, -298, 16, AMBER.deep)
    )
    ram = line(INK, (0, -170), (-60, -276), width=10)
    bucket = path("M-250-200h50l14 60q-14 50-76 44-20-40-6-70z", INK)
    return boom + ram + tracks + house + cab + bucket


def picture() -> str:
    """The picture of CircVol."""
    flowers = "".join(
        disc(x, y, 8, c)
        for x, y, c in (
            (980, 770, EMBER),
            (1060, 740, SUN),
            (1130, 760, PAPER),
            (1290, 730, EMBER),
            (1360, 760, SUN),
            (1470, 730, PAPER),
            (900, 800, SUN),
        )
    )
    return "".join(
        (
            rect(0, 0, 1600, 760, fade(AMBER.light, AMBER.pale, DAWN)),
            disc(960, 400, 220, PAPER),
            cloud(140, 180, 320),
            cloud(1200, 190, 320),
            hills(9, (-40, 1640), 700, 130, 1010, AMBER.light, 6),
            strata(HEAP, 520, (AMBER.mid, AMBER.soft, BRICK.mid, SAND, AMBER.strong, BRICK.strong, AMBER.deep), 76),
            strata(PARK, 690, (FOREST.mid, AMBER.strong, AMBER.mid, BRICK.mid, AMBER.deep), 90),
            clip(
                path(PARK, "#000"),
                stroke("M800 812Q860 780 940 700Q1100 600 1260 620Q1460 640 1620 600", FOREST.strong, 34),
            ),
            group(excavator(), at=(700, 814), scale=1.12),
            flowers,
            leafy(1080, 640, 210, FOREST.mid, AMBER.night, FOREST.strong),
            leafy(1240, 628, 290, FOREST.mid, AMBER.night, FOREST.strong),
            leafy(1500, 634, 240, FOREST.mid, AMBER.night, FOREST.strong),
            figure(Look(SEA.mid, SEA.strong, AMBER.night, SKINS[0], HAIRS[3], "long"), (1370, 640), 150, 0.8),
            line(AMBER.night, (1394, 566), (1440, 624), width=4),
            path("M1430 622q30-16 56 0l8-12 8 22-12 8v26h-10v-16h-34v16h-10z", AMBER.night),
        )
    )
