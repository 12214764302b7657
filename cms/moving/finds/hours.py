"""Hours of the clock: 'klo 13.30–17', 'at 9 am', '1.30–5 pm', '13:30–17:00'."""

import re
from dataclasses import dataclass
from datetime import time

from cms.moving.finds.calendar_words import DASH

HALF = r"(?:\s?(?P<{}>[ap])\.?\s?m\b\.?)?"
CLOCK = re.compile(
    r"(?P<word>(?:klo|kello|kl\.?)\.?:?\s{0,2}|(?:at|from|between)\s|)(?<![\d.,:/-])"
    rf"(?P<hour>\d{{1,2}})(?:[.:](?P<minute>[0-5]\d))?{HALF.format('half')}"
    rf"(?:(?:\s?{DASH}\s?|\s(?:to|until"
    rf"|and)\s)(?:klo\s)?(?P<to_hour>\d{{1,2}})(?:[.:](?P<to_minute>[0-5]\d))?{HALF.format('to_half')})?"
    rf"(?![\d%€]|[.:]\d|\.?{DASH}\d|\.\s?{DASH}\s?\d)",
    re.IGNORECASE,
)
GAP = re.compile(r"[\s,:;|()–—-]{0,5}(?:(?:noin|alkaen|time|aika|kellonaika|starting)\b[\s,:]{0,3})?")


@dataclass(frozen=True)
class Hours:
    """Hours with their place; `to` is None where no end is given."""

    start: int
    end: int
    begins: time
    to: time | None


def hours_after(text: str, at: int) -> Hours | None:
    """The hours that stand right after a day."""
    gap = GAP.match(text, at)
    match = CLOCK.match(text, gap.end() if gap else at)
    return _hours(match) if match else None


def hours_before(text: str, at: int) -> Hours | None:
    """The hours that stand right before a day."""
    start = max(0, at - 45)
    for match in CLOCK.finditer(text, start, at):
        if match.end() > match.start() and re.fullmatch(r"\s?,?\s(?:on\s)?(?:the\s)?", text[match.end() : at]):
            return _hours(match)
    return None


def _hours(match: re.Match[str]) -> Hours | None:
    named = match["word"] or match["half"] or match["to_half"]
    written_out = match["minute"] and (":" in match[0] or match["to_minute"])
    if not (named or written_out):
        return None
    half = match["half"] or (match["to_half"] if _same_half(match) else "a" if match["to_half"] else None)
    begins = _time(match["hour"], match["minute"], half)
    to = _time(match["to_hour"], match["to_minute"], match["to_half"]) if match["to_hour"] else None
    if begins is None or (match["to_hour"] and to is None):
        return None
    return Hours(match.start(), match.end(), begins, to)


def _same_half(match: re.Match[str]) -> bool:
    """'1.30–5 pm' begins in the afternoon, '10–2 pm' does not."""
    return bool(match["to_hour"]) and int(match["hour"]) % 12 <= int(match["to_hour"]) % 12


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    number = int(hour)
    if half:
        if not 1 <= number <= 12:
            return None
        number = number % 12 + (12 if half.lower() == "p" else 0)
    if number == 24 and not int(minute or 0):
        return time(23, 59)
    return time(number, int(minute or 0)) if number < 24 else None
