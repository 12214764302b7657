"""What day it is in Finland, whatever time zone a user has chosen for her admin pages."""

from datetime import date, datetime

from django.utils import timezone


def today() -> date:
    """The day in the time zone of the install, Europe/Helsinki."""
    return timezone.localdate(timezone=timezone.get_default_timezone())


def day_of(moment: datetime | None) -> date | None:
    """The day on which something happened in Finland; None for None."""
    return timezone.localdate(moment, timezone.get_default_timezone()) if moment else None
