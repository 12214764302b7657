"""Days and ranges of days in running text: '6.–7.3.2018', '6. maaliskuuta', 'March 6–7, 2018'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from cms.moving.finds.calendar_words import (
    DASH,
    DAY_EN,
    DAY_FI,
    FINNISH_MONTHS,
    MONTH_EN,
    MONTH_FI,
    day_of,
    month_number,
    weekday_number,
)

WEEKDAY = re.compile(
    rf"(?<![\w-])(?P<weekday>{DAY_FI}|{DAY_EN})(?:\s?(?:{DASH}|ja|and)\s?(?P<to_weekday>{DAY_FI}"
    rf"|{DAY_EN}))?,?\s{{1,3}}(?:the\s)?$",
    re.IGNORECASE,
)
MOST = 1000  # days of one text; no page tells more
TO = rf"(?:\s?{DASH}\s?|\sto\s|\suntil\s)"
AGAIN = rf"(?:(?:{DAY_FI}|{DAY_EN}),?\s+)?"
TH = r"(?:st|nd|rd|th)?"
NUMERIC = re.compile(
    r"(?<![\w.,:/-])(?:"
    rf"(?P<d1>\d{{1,2}})\.(?:\s?(?P<m1>\d{{1,2}})\.(?:\s?(?P<y1>\d{{4}}))?)?(?:{TO}|\sja\s){AGAIN}"
    rf"(?P<d2>\d{{1,2}})\.\s?(?P<m2>\d{{1,2}})\.(?:\s?(?P<y2>\d{{4}}))?"
    rf"|(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})(?:\.\s?(?P<y>\d{{4}})|\.(?P<yy>\d{{2}})(?![\d.])"
    rf"|\.(?!\s?\d{{1,2}}\.)|(?=\s+kl?o?\b))"
    r"|(?P<iy>\d{4})-(?P<im>\d{2})-(?P<id>\d{2})(?:\s?[–—]\s?(?P<iy2>\d{4})-(?P<im2>\d{2})-(?P<id2>\d{2}))?)(?!\d)",
    re.IGNORECASE,
)
NAMED = re.compile(
    rf"(?<![\w.,:/-])(?P<d1>\d{{1,2}})(?:\.|{TH})"
    rf"(?:\s(?P<m1>{MONTH_FI}|{MONTH_EN})(?:\s(?P<y1>\d{{4}}))?)?"
    rf"(?:(?:{TO}|\s(?:ja|and)\s){AGAIN}(?P<d2>\d{{1,2}})(?:\.|{TH}))?"
    rf"(?:\s(?:of\s)?(?P<m2>{MONTH_FI}|{MONTH_EN})(?:,?\s(?P<y2>\d{{4}}))?)?(?!\w)",
    re.IGNORECASE,
)
AMERICAN = re.compile(
    rf"(?<!\w)(?P<m1>{MONTH_EN})\s(?P<d1>\d{{1,2}}){TH}(?:{TO}(?:(?P<m2>{MONTH_EN})\s)?(?P<d2>\d{{1,2}}){TH})?"
    r"(?![\d:.])(?:,?\s(?P<y2>\d{4}))?(?!\d)",
    re.IGNORECASE,
)
GENITIVE = re.compile(
    rf"(?<!\w)(?P<m1>(?:{'|'.join(FINNISH_MONTHS)})kuun)\s(?P<d1>\d{{1,2}})\.(?:{TO}(?P<d2>\d{{1,2}})\.)?"
    r"\späiv\w{1,4}(?:\s(?P<y2>\d{4}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Days:
    """A day, or a first and a last one, with its place."""

    start: int
    end: int
    first: date
    last: date
    weekday: int | None
    to_weekday: int | None
    year_given: bool

    @property
    def weekday_fits(self) -> bool | None:
        """Whether the weekday that was named is that of the day; None where none was."""
        if self.weekday is None:
            return None
        return self.weekday == self.first.weekday() and self.to_weekday in {None, self.last.weekday()}


def days_in(text: str, year: int | None) -> list[Days]:
    """The days of a text, in its order. `year` is that of days without one; None leaves them out."""
    found: list[Days] = []
    for pattern in (NUMERIC, NAMED, AMERICAN, GENITIVE):
        some = (days for match in islice(pattern.finditer(text), 5 * MOST) if (days := _days(match, year)))
        found += islice(some, MOST)
    return list(_apart(sorted(found, key=lambda days: (days.start, -days.end))))


def _apart(found: list[Days]) -> Iterator[Days]:
    end = -1
    for days in found:
        if days.start >= end:
            yield days
            end = days.end


def _days(match: re.Match[str], context: int | None) -> Days | None:
    numbers = _numbers({key: value for key, value in match.groupdict().items() if value})
    if numbers is None:
        return None
    (day, month, own), (to_day, to_month, to_year) = numbers
    named = WEEKDAY.search(match.string, max(0, match.start() - 40), match.start())
    weekday, to_weekday = (
        weekday_number(named[name]) if named and named[name] else None for name in ("weekday", "to_weekday")
    )
    start = named.start() if named else match.start()
    given = own or to_year
    for year in [given] if given else [] if context is None else [context, context + 1]:
        first, last = day_of(own or year, month, day), day_of(to_year or year, to_month, to_day)
        if first and last and last < first and not (own and to_year):
            # 'joulukuun 30. – tammikuun 2.2019': the year that is named is the last day's.
            first = day_of(first.year - 1, month, day) if given else first
            last = last if given else day_of(last.year + 1, to_month, to_day)
        if first and last and timedelta(0) <= last - first < timedelta(days=3700):
            days = Days(start, match.end(), first, last, weekday, to_weekday, bool(given))
            # Without a year, the weekday tells whether it is this one or the next.
            if given or weekday is None or days.weekday_fits or year != context or not _fits(days, context + 1):
                return days
    return None


def _fits(days: Days, year: int) -> bool:
    day = day_of(year, days.first.month, days.first.day)
    return bool(day and day.weekday() == days.weekday)


Numbers = tuple[int, int, int]


def _numbers(part: dict[str, str]) -> tuple[Numbers, Numbers] | None:
    """Day, month and year (0: not given) of the first and of the last day."""
    if "d" in part:
        one = (int(part["d"]), int(part["m"]), _year(part.get("y") or part.get("yy")))
        return one, one
    if "id" in part:
        first = (int(part["id"]), int(part["im"]), int(part["iy"]))
        return first, (int(part["id2"]), int(part["im2"]), int(part["iy2"])) if "id2" in part else first
    month, to_month = (_month(part.get(name)) for name in ("m1", "m2"))
    if not (month or to_month):
        return None
    last = (int(part.get("d2", part["d1"])), to_month or month, _year(part.get("y2")))
    if "d2" not in part:
        last = (last[0], last[1], last[2] or _year(part.get("y1")))
        return (int(part["d1"]), month or to_month, last[2]), last
    return (int(part["d1"]), month or to_month, _year(part.get("y1"))), last


def _month(written: str | None) -> int:
    if not written:
        return 0
    return int(written) if written.isdigit() else month_number(written)


def _year(written: str | None) -> int:
    if not written:
        return 0
    return int(written) if len(written) == 4 else 2000 + int(written)
