"""When pages change by the clock: a call closes, an event is over, a notice appears. Rooms tell, nothing is guessed."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from django.db.models import Min, Q, QuerySet
from django.utils import timezone

# From a moment to the next one after it at which something shown changes; None for never.
Source = Callable[[datetime], datetime | None]
_sources: list[Source] = []


def register(source: Source) -> Source:
    """Let a room tell its moments, for the whole install; its models' or queries' module calls it once."""
    if source not in _sources:
        _sources.append(source)
    return source


def first_after(now: datetime, rows: QuerySet, *fields: str) -> datetime | None:
    """The earliest value after `now` in any of these fields; one query."""
    found = rows.aggregate(**{f"first_{name}": Min(name, filter=Q(**{f"{name}__gt": now})) for name in fields})
    return min((moment for moment in found.values() if moment is not None), default=None)


def next_moment(now: datetime) -> datetime:
    """The first moment after `now` at which any page may change without a write; midnight in Finland at the latest.

    What compares with `<=` the moment that a source gives is right: at that very moment the old page is out.
    """
    told = [moment for source in _sources if (moment := source(now)) is not None]
    return min([midnight_after(now), *(moment for moment in told if moment > now)])


def midnight_after(now: datetime) -> datetime:
    """The end of the day in Finland, on which roles, offices and states that are told by days end."""
    day = timezone.localdate(now, timezone.get_default_timezone()) + timedelta(days=1)
    return datetime.combine(day, time.min, timezone.get_default_timezone())
