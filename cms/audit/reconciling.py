"""What was changed past the system (by a client of the database, by a migration) is found within the hour."""

from collections.abc import Mapping

from django.core.cache import cache
from django.db import connection, transaction
from wagtail.log_actions import LogContext

from cms.access.models import Team
from cms.audit import known
from cms.audit.comparing import OUTSIDE, log_changes
from cms.audit.models import KnownRows
from cms.audit.tables import Watched, read

AN_HOUR = 3600


def reconcile_hourly() -> int:
    """Once an hour, by whichever worker; returns how many entries were written."""
    return reconcile() if cache.add("audit/reconciled", True, AN_HOUR) else 0


def reconcile() -> int:
    """Compare every table with what the log knows of it, and log the difference; what it does not know it learns."""
    with transaction.atomic():
        known.wait_for_turn(connection)
        return log_what_nobody_told({watched: read(watched) for watched in known.every_watched()})


def log_what_nobody_told(now: Mapping[Watched, dict[str, tuple]]) -> int:
    """`now`: the rows of tables. Entries about them are nobody's, whoever happens to be at work."""
    names = [known.name_of(watched) for watched in now]
    stored = {row.table: row.rows for row in KnownRows.objects.filter(table__in=names)}
    states = {}
    for watched, rows in now.items():
        before, after = stored.get(known.name_of(watched)), known.hidden(watched, rows)
        if before is None:
            known.keep(watched, rows)
        elif after != before:
            states[watched] = (_tuples(before), _tuples(after))
    if not states:
        return 0
    teams = dict(Team.objects.values_list("group__name", "city"))
    with LogContext(user=None):
        told = log_changes(states, OUTSIDE, teams)
    for watched in states:
        known.keep(watched, now[watched])
    return told


def _tuples(rows: Mapping[str, list]) -> dict[str, tuple]:
    return {key: tuple(row) for key, row in rows.items()}
