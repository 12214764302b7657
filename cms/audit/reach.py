"""Who reads the log: publishers their own city's, the programme's staff and superusers everything."""

from typing import Any

from django.db.models import QuerySet

from cms.access.models import Team, cities_of, teams_of
from cms.audit.models import Record


def cities_read_by(user: Any) -> set[str] | None:
    """Slugs of the cities whose entries somebody reads; None for all, an empty set for nobody's."""
    if cities_of(user) is None:
        return None
    return {city for city, role in teams_of(user) if role == Team.Role.PUBLISHERS}


def may_read(user: Any) -> bool:
    """Whether the log is offered at all."""
    return cities_read_by(user) != set()


def records_for(user: Any) -> QuerySet:
    """What somebody may read, newest first."""
    cities = cities_read_by(user)
    shown = Record.objects.filter(covered=False)
    return shown if cities is None else shown.filter(city__in=cities)
