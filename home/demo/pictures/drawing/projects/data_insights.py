"""Insight and business from data: a small shop before a rising chart, and its customers."""

from home.demo.pictures.drawing.colour import DAWN, EMBER, FOREST, PAPER, PLUM, SEA, SUN, SUN_SHADE
from home.demo.pictures.drawing.nature import cloud, leafy
from home.demo.pictures.drawing.people import HAIRS, SKINS, Look, figure
from home.demo.pictures.drawing.svg import disc, dome, fade, group, line, path, rect

STREET = 820
LEFT, STEP = 822, 188
HEIGHTS = (340, 300, 430, 520)


def _chart() -> str:
    """Four columns, and a line that joins their tops."""
    tones = (PLUM.light, PLUM.soft)
    columns = "".join(
        rect(LEFT + i * STEP, STREET - height, 144, height, tones[i % 2], 10)
        + rect(LEFT + 96 + i * STEP, STREET - height, 48, height, PLUM.tone(0.77 - 0.09 * (i % 2)), 10)
        for i, height in enumerate(HEIGHTS)
    )
    tops = [(LEFT + 72 + i * STEP, STREET - height - 60) for i, height in enumerate(HEIGHTS)]
    return (
        columns + line(EMBER, *tops, width=10) + "".join(disc(x, y, 20, PAPER) + disc(x, y, 12, EMBER) for x, y in tops)
    )


def shop() -> str:
    """A corner shop, 560 wide, standing on 0: striped awning, a window with goods, a door."""
    wall = (
        rect(-280, -330, 560, 330, PAPER) + rect(180, -330, 100, 330, PLUM.pale) + rect(-292, -350, 584, 26, PLUM.deep)
    )
    awning = "".join(
        path(f"M{x} -300h62v74a31 24 0 0 1-62 0z", PLUM.strong if i % 2 else SUN)
        for i, x in enumerate(range(-279, 270, 62))
    )
    window = rect(-250, -200, 300, 150, PLUM.mist)
    goods = "".join(
        rect(x, -50 - h, 40, h, c, 6) for x, h, c in ((-230, 70, FOREST.mid), (-178, 96, EMBER), (-126, 60, SEA.mid))
    )
    goods += dome(-40, -50, 46, SUN, 56) + rect(10, -110, 28, 60, PLUM.mid, 6)
    frame = rect(-262, -50, 324, 16, PLUM.deep) + line(PLUM.deep, (-100, -200), (-100, -50))
    door = rect(96, -200, 130, 200, PLUM.strong) + rect(112, -184, 98, 110, PLUM.mist) + disc(208, -50, 8, SUN)
    return wall + window + goods + frame + door + awning


def picture() -> str:
    """The picture of Insight and Business from Data."""
    return "".join(
        (
            rect(0, 0, 1600, STREET, fade(PLUM.pale, PLUM.mist, DAWN)),
            cloud(110, 200, 340),
            cloud(620, 130, 320),
            disc(1130, 250, 150, SUN),
            _chart(),
            rect(0, STREET - 4, 1600, 190, fade(PLUM.strong, PLUM.deep)),
            rect(0, STREET - 8, 1600, 14, PAPER),
            group(shop(), at=(560, STREET - 4), scale=1.12),
            leafy(170, STREET - 4, 280, FOREST.mid, PLUM.night, FOREST.strong),
            figure(
                Look(SEA.mid, SEA.strong, PLUM.night, SKINS[1], HAIRS[1], "bun"),
                (950, 890),
                290,
                0.1,
                ((-26, -92), (44, -132)),
            ),
            figure(
                Look(FOREST.mid, FOREST.strong, PLUM.night, SKINS[3], HAIRS[0]),
                (1130, 894),
                300,
                0.4,
                ((-30, -92), (38, -118)),
                flip=True,
            ),
            figure(
                Look(SUN, SUN_SHADE, PLUM.night, SKINS[0], HAIRS[3], "long"),
                (1340, 892),
                280,
                0.9,
                ((-32, -96), (32, -98)),
                flip=True,
            ),
        )
    )
