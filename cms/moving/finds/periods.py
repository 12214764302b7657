"""How long something lasts: '1.7.2014–31.12.2017', '8/2015–9/2017', '2015–2017', 'elokuu 2015 – syyskuu 2017'."""

import re
from calendar import monthrange
from datetime import date

from cms.moving.finds.calendar_words import DASH, MONTH_EN, MONTH_FI, month_number
from cms.moving.finds.dates import days_in

TO = rf"(?:\s?{DASH}\s?|\sto\s|\suntil\s|\sja\s|\sasti\s)"
MONTHS = re.compile(rf"(?<![\d.])(?P<m1>\d{{1,2}})/(?P<y1>\d{{4}}){TO}(?P<m2>\d{{1,2}})/(?P<y2>\d{{4}})(?!\d)")
SAME_YEAR = re.compile(rf"(?<![\d.])(?P<m1>\d{{1,2}}){TO}(?P<m2>\d{{1,2}})/(?P<y2>\d{{4}})(?!\d)")
NAMED = re.compile(
    rf"(?P<m1>{MONTH_FI}|{MONTH_EN})(?:\s(?P<y1>\d{{4}}))?{TO}(?P<m2>{MONTH_FI}|{MONTH_EN})\s(?P<y2>\d{{4}})",
    re.IGNORECASE,
)
YEARS = re.compile(rf"(?<![\d./])(?P<y1>(?:19|20)\d\d){TO}(?P<y2>(?:19|20)\d\d)(?![\d/])")
LONGEST = 200


def period(text: str) -> tuple[date | None, date | None]:
    """The first and the last day that a text tells; None for one that it does not. Months and years are whole."""
    text = text[:LONGEST]
    days = days_in(text, None)
    if days:
        first, last = days[0].first, days[0].last
        if len(days) > 1:
            last = days[1].last
        return first, last if last > first else None
    for pattern in (MONTHS, SAME_YEAR, NAMED, YEARS):
        match = pattern.search(text)
        found = _whole(match.groupdict()) if match else None
        if found:
            return found
    return None, None


def _whole(part: dict[str, str | None]) -> tuple[date, date] | None:
    """From the first day of the first month to the last of the last."""
    to_year = int(part["y2"] or 0)
    year = int(part.get("y1") or to_year)
    month, to_month = (_month(part.get(name), default) for name, default in (("m1", 1), ("m2", 12)))
    if not (1 <= month <= 12 and 1 <= to_month <= 12 and year <= to_year and year > 1900 and to_year < 2200):
        return None
    return date(year, month, 1), date(to_year, to_month, monthrange(to_year, to_month)[1])


def _month(written: str | None, default: int) -> int:
    if not written:
        return default
    return int(written) if written.isdigit() else month_number(written)
