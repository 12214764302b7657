"""How this house prints sizes, sums, dates and ranges (domain.md B6)."""

from datetime import date, datetime
from decimal import Decimal

from django.utils import formats, timezone
from django.utils.translation import get_language, gettext

NBSP = "\u00a0"
UNITS_FI = ("t", "kt", "Mt", "Gt")
UNITS_EN = ("B", "kB", "MB", "GB")


def is_finnish() -> bool:
    """Whether the reader's language is Finnish."""
    return (get_language() or "fi").startswith("fi")


def file_size(size: int) -> str:
    """'1,2 Mt' in Finnish, '1.2 MB' in English; '' for an unknown size. Decimal units."""
    if size <= 0:
        return ""
    units = UNITS_FI if is_finnish() else UNITS_EN
    amount, unit = float(size), units[0]
    for unit in units:
        if amount < 1000 or unit == units[-1]:
            break
        amount /= 1000
    digits = 1 if amount < 10 and unit != units[0] else 0
    return f"{formats.localize(round(amount, digits) if digits else round(amount))}{NBSP}{unit}"


def money(amount: Decimal | None) -> str:
    """A sum in euros: '4 100 000 €' in Finnish, '€4,100,000' in English; cents where there are any; '' for None."""
    if amount is None:
        return ""
    number = formats.number_format(amount, 0 if amount == int(amount) else 2, force_grouping=True)
    return f"{number}{NBSP}€" if is_finnish() else f"€{number}"


def percent(share: Decimal | None) -> str:
    """'59,9 %' in Finnish, '59.9%' in English; '' for None."""
    if share is None:
        return ""
    number = formats.number_format(share.normalize() if share % 1 else int(share))
    return f"{number}{NBSP}%" if is_finnish() else f"{number}%"


def short_date(day: date | None) -> str:
    """'2.3.2018' in Finnish, '2 March 2018' in English."""
    if day is None:
        return ""
    if is_finnish():
        return f"{day.day}.{day.month}.{day.year}"
    return formats.date_format(day, "j F Y")


def stamp(moment: datetime | None) -> str:
    """'2.3.2018 klo 13.59' in Finnish, '2 March 2018 at 13:59' in English: the time in Finland; '' for None."""
    if moment is None:
        return ""
    here = timezone.localtime(moment)
    time = f"{here.hour}.{here:%M}" if is_finnish() else f"{here.hour}:{here:%M}"
    return gettext("{day} at {time}").format(day=short_date(here), time=time)


def date_range(start: date | None, end: date | None) -> str:
    """'1.2.2015–31.7.2018' with an en dash (spaced in English); with one end alone 'from …' or 'until …'."""
    if start and end:
        dash = "–" if is_finnish() else " – "
        return f"{short_date(start)}{dash}{short_date(end)}"
    if start:
        return gettext("from {day}").format(day=short_date(start))
    return gettext("until {day}").format(day=short_date(end)) if end else ""
