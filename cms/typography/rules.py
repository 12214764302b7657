"""How a run of text is set: no-break spaces, dashes and quotation marks, in Finnish and in English.

Finnish: Kielitoimiston ohjepankki (prosenttimerkki, ajatusviiva, lainausmerkit, yhdysmerkki); English: New Hart's
Rules. Nothing is said or left out: a letter or a digit is never touched. What could be wrong is left as written and
named by `doubtful` instead. Setting a text twice changes nothing more.
"""

import re
from collections.abc import Callable
from functools import lru_cache

NBSP = "\u00a0"
EN_DASH = "–"
SPACE = "[ \u00a0]"
Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

# What stands after a number and belongs to it.
SIGNS = r"[%‰€$£§°]|M€|t€|k€"
UNITS = r"(?:[kKMGT]?Wh|[kMG]W|[kmcd]?m[²³]?|k?g|ha|dl|l|h|min|[km]s|s|CO2|Mt|kt|t|[kMG]t|[kMG]B)(?!\w)"
UNITS_FI = rf"(?:{SIGNS}|{UNITS}|(?:milj|mrd)\b\.?|(?:kk|v|vrk|kpl|euroa|prosenttia)(?!\w))"
UNITS_EN = rf"(?:{SIGNS}|{UNITS}|(?:million|billion|euros?|per cent)(?!\w))"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
YEAR = r"(?:19|20)\d\d"
DAY = r"\d{1,2}\.(?:\d{1,2}\.(?:\d{4})?)?"
TIME = r"\d{1,2}[.:]\d\d"
# Neither part of a longer number, nor of a code such as 2014-2020-A or 1-2-3.
ALONE_BEFORE, ALONE_AFTER = r"(?<![\w.,:/#&=-])", r"(?![\w/-]|[.,:]\d)"


def _range(start: str, end: str, after: str = ALONE_AFTER) -> Rule:
    """A hyphen, with or without spaces, between two ends becomes an en dash alone."""
    return re.compile(rf"{ALONE_BEFORE}({start}){SPACE}?-{SPACE}?({end}){after}"), rf"\1{EN_DASH}\2"


def _dashes() -> list[Rule]:
    """A hyphen that stands for a dash: between words, and before a line of dialogue."""
    return [
        (re.compile(rf"(?:(?<=[^\s\d])|(?<=\d)(?!...\d)){SPACE}[-–]{SPACE}(?=\S)"), f"{NBSP}{EN_DASH} "),
        (re.compile(rf"\A(\s*)[-–]{SPACE}(?=\w)"), rf"\1{EN_DASH}{NBSP}"),
    ]


def _numbers(units: str) -> list[Rule]:
    """'50 000', '30 %' and '§ 5' never break; ranges of years, days, times and quantities take an en dash."""
    return [
        (re.compile(r"(?<![\w.,/+-])\d{1,3}(?: \d{3})+(?![\w/-])"), lambda found: found[0].replace(" ", NBSP)),
        _range(YEAR, YEAR),
        _range(DAY, DAY),
        _range(TIME, r"\d{1,2}(?:[.:]\d\d)?"),
        _range(r"\d{1,3}(?:,\d+)?", r"\d{1,3}(?:,\d+)?", rf"(?={SPACE}?{units})"),
        (re.compile(rf"(?<=\d) (?={units})"), NBSP),
        (re.compile(r"§ (?=\d)"), f"§{NBSP}"),
    ]


FINNISH: list[Rule] = [
    *_numbers(UNITS_FI),
    (re.compile(r"(?<=\d)%"), f"{NBSP}%"),
    (re.compile(r"\b(klo|nro|s\.|puh\.) (?=[\d+])", re.IGNORECASE), rf"\1{NBSP}"),
    # 'Turku 2029 -tavoite': the end of a compound is not left alone at the start of a line.
    (re.compile(r"""(?<=[\w)”’"']) -(?=[^\W\d_])"""), f"{NBSP}-"),
    *_dashes(),
    # One and the same mark opens and closes.
    (re.compile(r'["“„]'), "”"),
    (re.compile(r"(?<!\d)['\u2018]|'(?=[^\W\d_])"), "’"),
]
ENGLISH: list[Rule] = [
    *_numbers(UNITS_EN),
    (re.compile(rf"(?<=\d) (?=(?:{MONTHS})\b)"), NBSP),
    (re.compile(r"\b(No\.|p\.|pp\.) (?=\d)"), rf"\1{NBSP}"),
    *_dashes(),
    (re.compile(r"(?<![^\s(\[{–—\u2018“/])\"(?!\s)"), "“"),
    (re.compile(r'"'), "”"),
    (re.compile(r"(?<![^\s(\[{–—“/])'(?=[^\W\d_])"), "\u2018"),
    (re.compile(r"(?<!\d)'|'(?=[^\W\d_])"), "’"),
]
RULES = {"fi": FINNISH, "en": ENGLISH}
# Most runs of text hold nothing to set, and are asked this only.
WORTH_A_LOOK = re.compile(r"""[\d"'“„\u2018§]|(?:\A|\s)[-–]""")
# Addresses are left as they are.
ADDRESS = re.compile(r"((?:https?://|www\.)[^\s<>\"”]+|[\w.+-]+@[\w-]+\.[\w.-]+)")
DOUBT = re.compile(rf"{ALONE_BEFORE}\d{{1,4}}{SPACE}?-{SPACE}?\d{{1,4}}{ALONE_AFTER}")


def typeset(text: str, language: str, before: str = "") -> str:
    """The text as its language sets it; unchanged in a language without rules.

    `before` is the character that stands before the text in the same paragraph, as behind a tag.
    """
    if language not in RULES or not (before.isdigit() or WORTH_A_LOOK.search(text)):
        return text
    return _set(text, language, before)


def doubtful(text: str, language: str) -> list[str]:
    """Pairs of numbers joined by a hyphen that may be a range or a code, as written: for a person to decide."""
    parts = ADDRESS.split(typeset(text, language))[::2]
    return [found for part in parts for found in DOUBT.findall(part)]


# Menus, names and cards are the same on page after page.
@lru_cache(maxsize=4096)
def _set(text: str, language: str, before: str) -> str:
    done = before
    for number, part in enumerate(ADDRESS.split(text)):
        done += part if number % 2 else _apply(part, RULES[language], done[-1:])
    return done[len(before) :]


def _apply(text: str, rules: list[Rule], before: str) -> str:
    text = before + text
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text[len(before) :]
