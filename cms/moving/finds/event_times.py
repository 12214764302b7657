"""When something happens: 'tiistaina 6.3.2018 klo 13.30–17', '6.–7.3.2018', '6 March 2018, 1.30–5 pm'."""

import re
from datetime import date, datetime, time, timedelta

from cms.moving.finds.calendar_words import DASH, HELSINKI
from cms.moving.finds.dates import Days, days_in
from cms.moving.finds.found import FoundTime
from cms.moving.finds.hours import Hours, hours_after, hours_before
from cms.moving.finds.stamps import stamp

LABEL = re.compile(
    r"(?:^|[\n.!?]\s*|\s{2,})\W{0,3}(?:aika|ajankohta|milloin|koska|päivämäärä|pvm|when|time|date"
    r"|date and time|day)\s?[:–-]\s*$",
    re.IGNORECASE,
)
EVENT = re.compile(
    r"seminaar|työpaj|tilaisuu|tapahtu|järjestet|pidetä|kokoontu|tervetuloa|ilmoittau|webinaar|messut"
    r"|koulutu|verkostoitu"
    r"|avajais|päätösjuhla|aamukahvi|infotilaisuu|\bforum|foorumi|event|workshop|seminar|webinar"
    r"|conference|held|join us|welcome"
    r"|takes place|invite|kutsu",
    re.IGNORECASE,
)
OTHERWISE = re.compile(
    r"(?:julkais\w*|päivit\w*|muokattu|allekirjoit\w*|kesto\w*|toteutusaika|toteutetaan|hankeaika"
    r"|hakuaika\w*|haku\s(?:on|oli)?"
    r"|alkaen|viimeistään|deadline|published|updated|posted|modified|signed|since|duration|runs?|ran|by"
    r"|voimassa|avoinna"
    r"|auki|hyväksy\w*|päätti|päättyi|päättyy|alkoi|käynnistyi|perustett\w*|syntyi|valittiin|open from"
    r"|valid)\s?:?\s?(?:on\s)?$",
    re.IGNORECASE,
)
LONGEST = timedelta(days=120)  # of an event; what lasts longer is a project or a call
LIMIT = re.compile(r"\s?(?:mennessä|asti|saakka|alkaen|lähtien|jälkeen|onwards|at the latest|päivätty)", re.IGNORECASE)


def event_times(text: str, year: int | None = None) -> list[FoundTime]:
    """When a text says that something happens, in its order. `year` is taken where it names none (the next one where
    only that fits the weekday); without it such days are left out.

    `sure` is below 0.5 for a day of which nothing says that anything happens then: a stamp, a deadline, a duration.
    A weekday that is not the day's own lowers it and shows in `weekday_fits`.
    """
    found: list[FoundTime] = []
    days = days_in(text, year)
    place = 0
    while place < len(days):
        one = days[place]
        hours = hours_after(text, one.end) or hours_before(text, one.start)
        end = max(one.end, hours.end) if hours else one.end
        following = days[place + 1] if place + 1 < len(days) else None
        # 'ti 6.3.2018 klo 9 – ke 7.3.2018 klo 16': two days with hours of their own.
        if following and hours and not hours.to and re.fullmatch(rf"\s?{DASH}\s?", text[end : following.start]):
            last = hours_after(text, following.end)
            found.append(_time(text, one, hours, following, last))
            place += 2
            continue
        found.append(_time(text, one, hours, None, None))
        place += 1
    return found


def _time(text: str, one: Days, hours: Hours | None, following: Days | None, last: Hours | None) -> FoundTime:
    start = min(one.start, hours.start) if hours else one.start
    end = max(part.end for part in (one, hours, following, last) if part)
    last_day = following.last if following else one.last
    begins = _moment(one.first, hours.begins if hours else None)
    ends: datetime | None = None
    if following:
        ends = _moment(last_day, last.begins if last else None)
    elif hours and hours.to:
        ends = _moment(last_day, hours.to)
        ends = ends + timedelta(days=1) if ends < begins else ends
    elif last_day != one.first:
        ends = _moment(last_day, None)
    return FoundTime(
        start, end, _sure(text, one, hours, start, end), begins, ends, hours is None, one.weekday_fits, one.year_given
    )


def _moment(day: date, hour: time | None) -> datetime:
    return datetime.combine(day, hour or time(), HELSINKI)


def _line(text: str, start: int, end: int) -> str:
    """The line that a day stands in, without its bullet; '' for one that is too long to be about the day alone."""
    first = text.rfind("\n", max(0, start - 100), start) + 1 or max(0, start - 100)
    last = text.find("\n", end, end + 100)
    return text[first : last if last >= 0 else end + 100].strip(" \t•*·.")


def _sure(text: str, one: Days, hours: Hours | None, start: int, end: int) -> float:
    before, around = text[max(0, start - 60) : start], text[max(0, start - 160) : end + 120]
    sure = _by_form(one, hours)
    if LABEL.search(before):
        sure = max(sure, 0.95)
    elif OTHERWISE.search(before) or LIMIT.match(text, end):
        sure = min(0.3, sure)
    elif EVENT.search(around):
        sure = min(0.97, sure + 0.3)
    else:
        sure = _alone(sure, _line(text, start, end), text[start:end], one)
    if one.last - one.first > LONGEST:
        sure = min(sure, 0.3)
    return round(sure * (0.5 if one.weekday_fits is False else 1) * (1 if one.year_given else 0.95), 2)


def _by_form(one: Days, hours: Hours | None) -> float:
    if hours:
        return 0.9 if hours.to or one.weekday is not None else 0.75
    return 0.75 if one.weekday is not None else 0.35


def _alone(sure: float, line: str, written: str, one: Days) -> float:
    """A line of its own may be how news are stamped; days from one to another rather are an event's."""
    if stamp(line):
        return min(sure, 0.45)
    return max(sure, 0.55) if line == written and one.last > one.first else sure
