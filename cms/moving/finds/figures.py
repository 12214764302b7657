"""Numbers worth showing large: '30 prosenttia', '30 %', '351,8 miljardia euroa', 'noin 80 M€'."""

import re

from cms.moving.finds.fact_values import decimal
from cms.moving.finds.found import FoundFigure

SPACE = r"[ \u00a0\u202f\u2009]"
MONEY = (
    rf"(?:(?:milj(?:oon|ard)\w{{1,5}}|tuhatta|tuhannen|tuhannella|milj\.|mrd\.?|million|billion|thousand){SPACE})?"
    r"(?:euro(?:a|n|s|lla|sta|on|jen|illa|ista)?|€|eur)"
)
UNIT = (
    rf"%|prosentti\w{{0,4}}|prosenttiyksikkö\w{{0,3}}|percent|per{SPACE}cent|{MONEY}|M€|k€|mrd{SPACE}?€"
    rf"|miljoonaa?|miljardia?|million|billion"
    rf"|(?:uutta{SPACE}|eri{SPACE}|new{SPACE})?(?:asukasta|ihmistä|henkilöä|osallistujaa|hanketta|projektia"
    rf"|yritystä|organisaatiota|kaupunkia|kokeilua"
    rf"|pilottia|työpaikkaa|tonnia|neliötä|kilometriä|kuntalaista|opiskelijaa|oppilasta|tuntia"
    rf"|inhabitants|people|participants|projects|companies|organi[sz]ations|cities|experiments|pilots|jobs"
    rf"|tonnes|hours|students)"
)
NUMBER = (
    rf"\d{{1,3}}(?:{SPACE}\d{{3}}){{1,4}}(?!\d)(?:,\d{{1,2}})?"
    rf"|\d{{1,3}}(?:,\d{{3}}){{1,4}}(?!\d)(?:\.\d{{1,2}})?|\d{{1,9}}(?:[.,]\d{{1,3}})?"
)
FIGURE = re.compile(
    rf"(?<![\w.,€/–-])(?:(?P<currency>€|EUR){SPACE}?)?(?P<number>{NUMBER})(?:{SPACE}?(?P<unit>{UNIT}))?(?!\w)",
    re.IGNORECASE,
)
# 'miljoonalla eurolla' is shown as one says it after a number.
CASES = (
    (re.compile(r"miljoon\w+"), "miljoonaa"),
    (re.compile(r"miljard\w+"), "miljardia"),
    (re.compile(r"euro[^s\W]\w*"), "euroa"),
)
LARGE = re.compile(r"miljardi|mrd|billion|%|prosent|percent|per.cent|M€", re.IGNORECASE)


def key_figures(text: str) -> list[FoundFigure]:
    """All figures of a text that have a unit, in its order. `text` of each is the figure as it stood."""
    found = []
    for match in FIGURE.finditer(text):
        unit = _as_after_a_number(match["unit"] or "")
        if not unit and not match["currency"]:
            continue
        grouped = re.fullmatch(r"\d{1,3}(?:[, \u00a0\u202f\u2009]\d{3})+(?:[.,]\d{1,2})?", match["number"]) is not None
        english = re.match(r"(?:million|billion|percent|per|inhab|people|part|proj|comp|euros)", unit, re.IGNORECASE)
        decimals = "," in match["number"] and not (english or match["currency"])
        number = decimal(match["number"], grouped=grouped and not decimals)
        shown = (
            f"{match['currency'] or ''}{unit}" if not (match["currency"] and unit) else f"{match['currency']} {unit}"
        )
        sure = 0.9 if LARGE.search(unit) else 0.8
        found.append(FoundFigure(match.start(), match.end(), sure, number, shown, match[0], match["number"]))
    return found


def _as_after_a_number(unit: str) -> str:
    for case, partitive in CASES:
        unit = case.sub(partitive, unit)
    return unit


def key_figure(text: str) -> FoundFigure | None:
    """The surest figure of a text that has a unit, the first of equals; None where there is none."""
    return max(key_figures(text[:20_000]), key=lambda figure: figure.sure, default=None)
