"""How the times of calls are printed, in Helsinki's time."""

from datetime import UTC, date, datetime, time

from django.utils import formats, timezone

from cms.formats import is_finnish, short_date

MIDNIGHT, LAST_MINUTE = time(0, 0), time(23, 59)
# The programme's first day stands for a time that nobody wrote down.
EPOCH = datetime(2014, 5, 16, tzinfo=UTC)
WHOLE_DAY = {MIDNIGHT, LAST_MINUTE}


def local_date(instant: datetime) -> date:
    """The day of an instant in Helsinki."""
    return timezone.localtime(instant).date()


def is_whole_day(instant: datetime) -> bool:
    """Whether only the day of an instant is meant: a call opens as a day begins, or closes as one ends."""
    return timezone.localtime(instant).time().replace(second=0, microsecond=0) in WHOLE_DAY


def moment(instant: datetime) -> str:
    """'2.3.2018 klo 16.15' or '2 March 2018 at 16:15'; the day alone where no hour is meant."""
    day = short_date(local_date(instant))
    return day if is_whole_day(instant) else f"{day} {clock(instant)}"


def clock(instant: datetime) -> str:
    """'klo 16.15' or 'at 16:15', kept on one line."""
    local = timezone.localtime(instant)
    return f"klo\u00a0{local.hour}.{local:%M}" if is_finnish() else f"at\u00a0{local:%H:%M}"


def period(opens: datetime | None, closes: datetime | None) -> str:
    """'1.12.2015–15.1.2016 klo 16.15' with an en dash (spaced in English); with one end alone a dash beside it."""
    dash = "–" if is_finnish() else " – "
    return dash.join(moment(instant) if instant else "" for instant in (opens, closes)) if opens or closes else ""


def month_of(day: date) -> str:
    """'syyskuu 2026' or 'September 2026'."""
    return formats.date_format(day, "F Y")
