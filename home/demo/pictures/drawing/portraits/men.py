"""The men among the eight invented people."""

from home.demo.pictures.drawing.colour import AMBER, BRICK, INK, PAPER, SAND, SEA
from home.demo.pictures.drawing.portraits.parts import (
    HAIR,
    SKIN,
    beard,
    bust,
    collar,
    features,
    glasses,
    ground,
    head,
    neck,
)
from home.demo.pictures.drawing.svg import line, path, rect, stroke

DARK_LINE = "#3a1f16"
NIGHT = "#171922"


def grey() -> str:
    """A man with grey hair, a short beard and glasses, in a dark blue jumper."""
    hair, shine = HAIR["grey"]
    top = path(
        "M200 236C186 150 228 96 304 98C378 96 416 150 400 236Q392 196 372 178Q300 196 240 166Q210 190 200 236z", hair
    )
    wave = stroke("M244 160Q300 186 366 172", shine)
    rim = stroke("M222 446Q300 508 378 446", SEA.soft, 22)
    chin = beard(hair) + stroke("M270 326q30 22 60 0", DARK_LINE)
    moustache = path("M250 312Q300 286 350 312Q300 322 250 312z", shine)
    return (
        ground(SEA)
        + bust("light", SEA.strong, SEA.deep)
        + rim
        + head("light")
        + features(brow=hair, smile=0)
        + chin
        + moustache
        + glasses()
        + top
        + wave
    )


def bearded() -> str:
    """A man with brown skin, black hair and a trimmed beard, in a brick-red jacket and shirt."""
    hair, shine = HAIR["black"]
    top = path(
        "M200 240C186 160 206 104 276 96Q350 80 388 124Q412 170 400 240"
        "Q392 212 386 190Q340 196 296 168Q250 196 216 186Q206 206 200 240z",
        hair,
    )
    wave = stroke("M232 150Q270 116 326 124", shine)
    jacket = path("M206 444Q300 510 394 444L318 610H282z", PAPER) + neck("brown")
    return (
        ground(BRICK)
        + bust("brown", BRICK.strong, BRICK.deep)
        + jacket
        + collar(PAPER, SAND)
        + stroke("M300 520v70", "#cdb78f", 5)
        + head("brown")
        + features("#2a1510", smile=0)
        + beard(hair, -4)
        + path("M262 318q38-20 76 0q-38 34-76 0z", SKIN["brown"][1])
        + stroke("M272 322q28 18 56 0", "#2a1510")
        + top
        + wave
    )


def blond() -> str:
    """A young man with tousled blond hair and a hooded sweater."""
    hair, shine = HAIR["blond"]
    tuft = path(
        "M200 246C180 176 196 118 250 104L262 84 292 98 330 78 342 100C402 112 420 176 400 246"
        "Q394 210 380 192L344 176 326 194 288 172 262 196 226 186Q206 208 200 246z",
        hair,
    )
    strands = stroke("M254 138Q276 118 306 122", shine) + stroke("M332 130q20 6 30 22", shine)
    hood = path("M158 478Q168 404 240 398Q300 470 360 398Q432 404 442 478Q384 560 300 562T158 478z", AMBER.mid)
    hood += path("M322 444Q346 426 360 398Q432 404 442 478Q392 552 318 561Q330 500 322 444z", AMBER.strong)
    inner = path("M222 442Q300 520 378 442Q370 516 300 522T222 442z", AMBER.deep)
    cords = line(PAPER, (262, 540), (258, 596)) + line(PAPER, (338, 540), (342, 596))
    return (
        ground(SEA)
        + bust("fair", AMBER.mid, AMBER.strong)
        + hood
        + inner
        + cords
        + neck("fair")
        + head("fair")
        + features(brow="#b98640", smile=18)
        + tuft
        + strands
    )


def spectacled() -> str:
    """A man with black hair parted at the side, angular glasses and a roll-neck."""
    hair, shine = HAIR["black"]
    top = path(
        "M200 244C188 150 214 98 290 92Q376 84 398 142Q412 190 400 244Q394 212 384 190"
        "Q330 186 262 140Q236 180 216 192Q206 212 200 244z",
        hair,
    )
    part = stroke("M264 138Q280 116 312 112", shine)
    roll = rect(238, 396, 124, 100, INK, 22) + path("M306 396h34q22 0 22 22v78h-36z", NIGHT)
    roll += line(SEA.strong, (252, 434), (348, 434), width=4)
    body = bust("light", INK, NIGHT) + head("light") + roll
    return ground(AMBER) + body + features(brow=hair) + glasses(BRICK.deep, round_=False) + top + part
