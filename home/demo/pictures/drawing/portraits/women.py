"""The women among the eight invented people."""

from home.demo.pictures.drawing.colour import AMBER, BRICK, EMBER, FOREST, PAPER, PLUM, RIVER, SAND, SUN
from home.demo.pictures.drawing.portraits.parts import HAIR, bust, features, glasses, ground, head, neck
from home.demo.pictures.drawing.svg import disc, path, stroke

CHEEK = "#eaa98c"


def auburn() -> str:
    """A woman with an auburn bob and a green jacket."""
    hair, shine = HAIR["auburn"]
    back = path("M300 92C176 92 168 200 172 300Q174 366 214 384H386Q426 366 428 300C432 200 424 92 300 92z", hair)
    fringe = path(
        "M196 262C190 190 214 132 268 120Q346 108 384 160Q404 200 404 262"
        "Q372 226 356 176Q300 214 226 214Q206 232 196 262z",
        hair,
    )
    parting = stroke("M356 172Q330 140 290 134", shine)
    lapels = path("M222 440L300 600H180L150 470z", FOREST.deep) + path("M378 440L300 600H420L450 470z", FOREST.night)
    top = path("M222 440Q300 500 378 440L300 600z", PAPER)
    return (
        ground(FOREST)
        + back
        + bust("fair", FOREST.strong, FOREST.deep)
        + top
        + lapels
        + neck("fair")
        + head("fair")
        + features(brow=hair)
        + fringe
        + parting
    )


def curls() -> str:
    """A woman with dark skin, a round cloud of curls and an amber blouse."""
    hair, shine = HAIR["black"]
    cloud = "".join(
        disc(x, y, r, hair)
        for x, y, r in (
            (300, 150, 110),
            (206, 170, 78),
            (394, 170, 78),
            (166, 250, 68),
            (434, 250, 68),
            (188, 326, 52),
            (412, 326, 52),
            (250, 92, 58),
            (350, 92, 58),
        )
    )
    fringe = path("M204 238Q214 158 300 150T396 238Q404 150 380 128Q300 84 220 128Q196 150 204 238z", hair)
    curls = "".join(
        stroke(f"M{x} {y}q14-16 28 0", shine, 5)
        for x, y in ((190, 160), (250, 90), (330, 86), (390, 160), (150, 250), (424, 244))
    )
    rings = disc(202, 312, 13, SUN) + disc(398, 312, 13, SUN)
    neckline = stroke("M214 446Q300 540 386 446", PAPER, 12)
    return (
        ground(PLUM)
        + cloud
        + bust("dark", AMBER.soft, AMBER.mid)
        + neckline
        + head("dark")
        + features("#2a1510")
        + fringe
        + curls
        + rings
    )


def elder() -> str:
    """An elderly woman with short white hair, round glasses and a scarf."""
    hair = HAIR["white"][0]
    cap = path(
        "M190 270C164 190 190 96 300 92C410 96 436 190 410 270"
        "Q398 230 384 200Q330 190 300 156Q262 196 220 204Q200 232 190 270z",
        hair,
    )
    waves = "".join(
        stroke(d, HAIR["grey"][1], 5)
        for d in ("M222 186Q262 170 288 132", "M312 132Q340 172 382 182", "M232 138Q256 116 286 110")
    )
    scarf = path("M206 430Q300 516 394 430Q412 470 392 492Q300 548 208 492Q188 470 206 430z", EMBER) + path(
        "M330 508L396 490 410 610H336z", BRICK.strong
    )
    folds = stroke("M222 468Q300 524 378 468", BRICK.strong, 5)
    return (
        ground(RIVER)
        + bust("fair", RIVER.strong, RIVER.deep)
        + scarf
        + folds
        + head("fair")
        + features(brow=HAIR["grey"][0])
        + disc(236, 308, 17, CHEEK, 13)
        + disc(364, 308, 17, CHEEK, 13)
        + glasses(RIVER.deep)
        + cap
        + waves
    )


def headscarf() -> str:
    """A woman in a plum headscarf and a light coat."""
    veil = path(
        "M300 88C180 88 160 190 172 290C178 380 150 440 132 500Q220 560 300 560"
        "T468 500C450 440 422 380 428 290C440 190 420 88 300 88z",
        PLUM.strong,
    )
    shade = path("M330 92C420 100 438 196 428 290C422 380 450 440 468 500Q410 540 346 554Q380 420 352 380z", PLUM.deep)
    edge = path(
        "M300 120C200 120 192 200 202 262C210 330 250 392 300 396S390 330 398 262C408 200 400 120 300 120z"
        "M300 150C372 150 388 200 384 256C380 312 344 372 300 374S220 312 216 256C212 200 228 150 300 150z",
        PLUM.mid,
        rule="evenodd",
    )
    fold = stroke("M206 380Q260 470 372 486", PLUM.mid) + stroke("M182 430Q240 516 330 530", PLUM.mid)
    return (
        ground(PLUM)
        + bust("olive", PAPER, SAND)
        + veil
        + shade
        + head("olive", ears=False)
        + features(brow=HAIR["black"][0])
        + edge
        + fold
    )
