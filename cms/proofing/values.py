"""Facts in a text: numbers, dates, times, addresses and phone numbers, each with all that it may mean.

“6.3.2018 klo 13.30” and “6 March 2018 at 1.30 pm” hold the same facts; “1 234,5” is “1,234.5”. Where a spelling means
one thing in one language and another in the next (“1.234”), both readings count.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

MONTHS = {
    1: "tammikuu|january|jan|januari",
    2: "helmikuu|february|feb|februari",
    3: "maaliskuu|march|mars",
    4: "huhtikuu|april|apr",
    5: "toukokuu|may|maj",
    6: "kesäkuu|june|jun|juni",
    7: "heinäkuu|july|jul|juli",
    8: "elokuu|august|aug|augusti",
    9: "syyskuu|september|sept|sep",
    10: "lokakuu|october|oct|oktober",
    11: "marraskuu|november|nov",
    12: "joulukuu|december|dec",
}
MONTH_OF = {name: number for number, names in MONTHS.items() for name in names.split("|")}
FINNISH, OTHER = ("|".join(name for name in MONTH_OF if name.endswith("kuu") == finnish) for finnish in (True, False))
MONTH = rf"(?:(?:{FINNISH})(?:n|ta|ssa|sta|hun|lla|lle)?|(?:{OTHER})\b\.?)"
DASH = r"\s?[-–—]\s?"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:19|20)\d\d"
SPACE = r"[ \u00a0\u202f]"
CLOCK = r"(?:[01]?\d|2[0-4])"
HALF = rf"{SPACE}?[ap]\.?m\b\.?"

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"”’)]+", re.IGNORECASE)
PHONE = re.compile(r"(?<![\w.,])(?:\+\d{1,3}(?:\s?\(0\))?|0)[\d\u00a0 -]{6,}\d(?!\w)")
ISO = re.compile(rf"\b(?P<y>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)\b")
POINTED = re.compile(rf"(?<![\w.])(?:(?P<d0>{DAY})\.{DASH})?(?P<d>{DAY})\.(?P<m>0?[1-9]|1[0-2])\.(?P<y>{YEAR})?(?!\d)")
SLASHED = re.compile(rf"(?<!\w)(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})/(?P<y>{YEAR})\b")
DAY_FIRST = re.compile(
    rf"(?<!\w)(?:(?P<d0>{DAY})\.?{DASH})?(?P<d>{DAY})(?:\.|st|nd|rd|th)?\s(?:of\s)?(?P<m>{MONTH})(?:,?\s(?P<y>{YEAR}))?",
    re.IGNORECASE,
)
MONTH_FIRST = re.compile(
    rf"\b(?P<m>{MONTH})\s(?:(?P<d0>{DAY}){DASH})?(?P<d>{DAY})(?:st|nd|rd|th)?\b(?:,?\s(?P<y>{YEAR}))?(?!\d)",
    re.IGNORECASE,
)
MONTH_ALONE = re.compile(rf"\b(?P<m>{MONTH})\s(?P<y>{YEAR})\b", re.IGNORECASE)
SPOKEN = re.compile(
    rf"\b(?:klo|kello|kl)\.?{SPACE}?(?P<one>{CLOCK})(?:[.:](?P<m1>\d\d))?(?:{DASH}(?P<two>{CLOCK})(?:[.:](?P<m2>\d\d))?)?",
    re.IGNORECASE,
)
HALVED = re.compile(
    rf"(?<![\w.,:])(?P<one>{CLOCK})(?:[.:](?P<m1>[0-5]\d))?"
    rf"(?:(?P<half>{HALF})|(?={DASH}(?P<next>\d{{1,2}})(?:[.:]\d\d)?(?P<later>{HALF})))",
    re.IGNORECASE,
)
CLOCKED = re.compile(rf"(?<![\w.,:])(?P<one>{CLOCK}):(?P<m1>[0-5]\d)(?!\d)")
NUMBER = re.compile(
    rf"(?<![^\W\d_])(?<![\d.,])\d{{1,3}}(?:{SPACE}\d{{3}})+(?:[.,]\d+)?(?!\d)|(?<![\w.,])\d+(?:[.,]\d+)*(?!\d)"
)


class Value(NamedTuple):
    """A fact as it is written, and its readings; two values are the same when they share one."""

    text: str
    readings: frozenset

    def is_like(self, other: "Value") -> bool:
        """Whether both may mean the same; a date without a year is like that day in any year."""
        return any(_agree(one, two) for one in self.readings for two in other.readings)


class Facts(NamedTuple):
    """The facts of a text, sorted into what they are."""

    emails: list[Value]
    addresses: list[Value]
    phones: list[Value]
    dates: list[Value]
    numbers: list[Value]


def facts_of(text: str) -> Facts:
    """Read a plain text; what has been read as one thing is not read as another."""
    left = text
    found: dict[str, list[Value]] = {name: [] for name in Facts._fields}

    def take(name: str, pattern: re.Pattern, read: Callable[[re.Match], Iterable[Value]]) -> None:
        nonlocal left

        def taken(match: re.Match) -> str:
            values = list(read(match))
            found[name] += values
            return " ¤ " if values else match[0]

        left = pattern.sub(taken, left)

    take("emails", EMAIL, lambda match: [_same(match[0].lower(), match[0])])
    take("addresses", ADDRESS, lambda match: [_same(match[0].rstrip(".,;:!?/").lower(), match[0])])
    take("phones", PHONE, _phone)
    for pattern in (ISO, POINTED, SLASHED, DAY_FIRST, MONTH_FIRST, MONTH_ALONE):
        take("dates", pattern, _dates)
    take("dates", SPOKEN, _spoken)
    take("dates", HALVED, _halved)
    take("dates", CLOCKED, _clocked)
    take("numbers", NUMBER, _number)
    return Facts(**found)


def differences(source: list[Value], translated: list[Value]) -> tuple[list[Value], list[Value]]:
    """What is only in the source and what is only in the translation; what stands twice counts twice."""
    extra, missing = list(translated), []
    for value in source:
        same = next((other for other in extra if value.is_like(other)), None)
        if same is None:
            missing.append(value)
        else:
            extra.remove(same)
    return missing, extra


def _agree(one: object, two: object) -> bool:
    if isinstance(one, tuple) and isinstance(two, tuple):
        return one[:2] == two[:2] and (one[2] == two[2] or 0 in (one[2], two[2]))
    return one == two


def _same(reading: object, text: str) -> Value:
    return Value(text, frozenset({reading}))


def _phone(match: re.Match) -> Iterator[Value]:
    digits = re.sub(r"\D", "", match[0].replace("(0)", ""))
    if match[0].startswith("+358"):
        digits = "0" + digits.removeprefix("358")
    yield _same(digits, match[0].strip())


def _dates(match: re.Match) -> Iterator[Value]:
    parts = match.groupdict()
    month = MONTH_OF.get(_bare(parts["m"])) or int(parts["m"])
    year = int(parts["y"]) if parts["y"] else 0
    days = [int(parts[name]) for name in ("d0", "d") if parts.get(name)] or [0]
    for day in days:
        readings = {(day, month, year), (month, day, year)} if match.re is SLASHED else {(day, month, year)}
        yield Value(match[0].strip(), frozenset(readings))


def _bare(month: str) -> str:
    """A month's name without its Finnish ending."""
    name = month.lower().rstrip(".")
    return name[: name.index("kuu") + 3] if "kuu" in name else name


def _spoken(match: re.Match) -> Iterator[Value]:
    for hour, minute in ((match["one"], match["m1"]), (match["two"], match["m2"])):
        if hour:
            yield _time(int(hour), int(minute or 0), match[0].strip())


def _halved(match: re.Match) -> Iterator[Value]:
    """A time in halves of a day; in “11–2 pm” the first one is in the morning."""
    hour, half = int(match["one"]) % 12, (match["half"] or match["later"]).lower()
    starts_before_noon = match["later"] and hour > int(match["next"]) % 12
    if "p" in half and not starts_before_noon:
        hour += 12
    yield _time(hour, int(match["m1"] or 0), match[0].strip())


def _clocked(match: re.Match) -> Iterator[Value]:
    yield _time(int(match["one"]), int(match["m1"]), match[0].strip())


def _time(hour: int, minute: int, text: str) -> Value:
    # Without “klo” a time is written like a number: “at 13.30”, “13–15”.
    return Value(text, frozenset({f"{hour % 24}:{minute:02}", Decimal(f"{hour}.{minute:02}").normalize()}))


def _number(match: re.Match) -> Iterator[Value]:
    digits = re.sub(SPACE, "", match[0])
    signs = re.findall(r"[.,]", digits)
    readings = set()
    if len(signs) <= 1:
        readings.add(Decimal(digits.replace(",", ".")).normalize())
    if signs and all(len(part) == 3 for part in re.split(r"[.,]", digits)[1:]):
        readings.add(Decimal(re.sub(r"[.,]", "", digits)).normalize())
    if len(signs) > 1:
        whole, part = re.split(r"[.,](?=\d+$)", digits)
        readings.add(Decimal(f"{re.sub('[.,]', '', whole)}.{part}").normalize())
    yield Value(match[0], frozenset(readings))
