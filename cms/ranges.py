"""How this house prints when something happens (domain.md B6): a day, days, and hours of the clock."""

from datetime import date, time

from django.utils import formats

from cms.formats import NBSP, is_finnish, short_date

# In the essive, as a Finn says when something is.
WEEKDAYS_FI = (
    "maanantaina",
    "tiistaina",
    "keskiviikkona",
    "torstaina",
    "perjantaina",
    "lauantaina",
    "sunnuntaina",
)


def when(
    start: date | None, start_time: time | None = None, end: date | None = None, end_time: time | None = None
) -> str:
    """'tiistaina 6.3.2018 klo 13.30–17' or 'Tuesday 6 March 2018, 13:30–17:00'; '' without a first day.

    Days and hours are those of the place. Without hours the whole of each day is meant.
    """
    if start is None:
        return ""
    if end is None or end == start:
        return f"{weekday(start)}{_hours(start_time, end_time)}"
    if start_time is None:
        return days(start, end)
    return f"{weekday(start)}{_hours(start_time)} – {weekday(end)}{_hours(end_time)}"


def weekday(day: date) -> str:
    """'tiistaina 6.3.2018' or 'Tuesday 6 March 2018'."""
    if is_finnish():
        return f"{WEEKDAYS_FI[day.weekday()]} {short_date(day)}"
    return formats.date_format(day, "l j F Y")


def days(first: date, last: date) -> str:
    """'6.–8.3.2018', '30.3.–2.4.2018', '30.12.2018–2.1.2019'; in English '6–8 March 2018', '30 March – 2 April 2018'.

    What both days share is said once.
    """
    same_year = first.year == last.year
    same_month = same_year and first.month == last.month
    if is_finnish():
        start = f"{first.day}." if same_month else f"{first.day}.{first.month}." if same_year else short_date(first)
        return f"{start}–{short_date(last)}"
    if same_month:
        return f"{first.day}–{short_date(last)}"
    start = formats.date_format(first, "j F") if same_year else short_date(first)
    return f"{start} – {short_date(last)}"


def month(day: date) -> str:
    """'joulu' or 'Dec', as on the leaf of a calendar."""
    return (
        formats.date_format(day, "F").removesuffix("kuuta").removesuffix("kuu")
        if is_finnish()
        else formats.date_format(day, "M")
    )


def clock(moment: time) -> str:
    """'13.30' or '17' in Finnish, where a full hour has no minutes; '13:30' and '17:00' in English."""
    if is_finnish():
        return f"{moment.hour}.{moment.minute:02}" if moment.minute else str(moment.hour)
    return f"{moment:%H:%M}"


def _hours(start: time | None, end: time | None = None) -> str:
    """' klo 13.30–17' or ', 13:30–17:00'; '' for none. The word and its number stay on one line."""
    if start is None:
        return ""
    hours = clock(start) if end is None else f"{clock(start)}–{clock(end)}"
    return f" klo{NBSP}{hours}" if is_finnish() else f", {hours}"
