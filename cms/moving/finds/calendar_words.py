"""Days, months and hours as they are written in Finnish and English, and how they are read."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

HELSINKI = ZoneInfo("Europe/Helsinki")
FINNISH_MONTHS = [
    "tammi",
    "helmi",
    "maalis",
    "huhti",
    "touko",
    "kesä",
    "heinä",
    "elo",
    "syys",
    "loka",
    "marras",
    "joulu",
]
ENGLISH_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTHS = {f"{name}kuu": number for number, name in enumerate(FINNISH_MONTHS, 1)}
MONTHS |= {name: number for number, name in enumerate(ENGLISH_MONTHS, 1)}
MONTHS |= {name[:3]: number for number, name in enumerate(ENGLISH_MONTHS, 1)} | {"sept": 9}
FINNISH_DAYS = ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"]
ENGLISH_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTH_FI = rf"(?:{'|'.join(FINNISH_MONTHS)})kuu(?:ta|n|ssa)?"
MONTH_EN = rf"(?:{'|'.join(ENGLISH_MONTHS)}|(?:{'|'.join(name[:3] for name in ENGLISH_MONTHS)}|sept)\b\.?)"
DAY_FI = rf"(?:{'|'.join(FINNISH_DAYS)})(?:na|sta|hin)?|(?:ma|ti|ke|to|pe|la|su)\b\.?"
DAY_EN = rf"(?:{'|'.join(ENGLISH_DAYS)})s?|(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\b\.?"
DASH = r"[-–—\u2212\u2012]"
SHORT_FI = {name[:2]: number for number, name in enumerate(FINNISH_DAYS)}
SHORT_EN = {name[:3]: number for number, name in enumerate(ENGLISH_DAYS)}


def weekday_number(written: str) -> int | None:
    """0 for Monday of 'maanantaina', 'ma', 'Mon'; None where it is no day."""
    word = written.lower().rstrip(".")
    for number, name in enumerate(FINNISH_DAYS):
        if word.startswith(name):
            return number
    return SHORT_FI.get(word) if len(word) == 2 else SHORT_EN.get(word[:3])


def month_number(written: str) -> int:
    """3 of 'maaliskuuta', 'March', 'Mar.'; 0 where it is no month."""
    word = written.lower().rstrip(".")
    cut = re.match(r"\w+?kuu", word)
    return MONTHS.get(cut[0] if cut else word, MONTHS.get(word[:3], 0) if not cut else 0)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none. Two digits of a year are of this century."""
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def aware(day: date, hour: int = 0, minute: int = 0) -> datetime:
    """The moment in Helsinki; 24.00 is the last minute of its day."""
    return datetime.combine(day, time(23, 59) if hour == 24 else time(hour, minute), HELSINKI)
