"""The tables of rights as the log knows them, and the hourly question whether they still are so."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.crypto import salted_hmac

from cms.audit.models import KnownRows
from cms.audit.tables import Watched, watched_tables

SALT = "cms.audit.known"
LOCK = 0x41554449  # of PostgreSQL: who changes rights waits for whoever does, so that changes have one author each


def wait_for_turn(connection: BaseDatabaseWrapper) -> None:
    """Until the end of the transaction nobody else changes a table that is watched. SQLite has one writer anyway."""
    if connection.vendor == "postgresql" and not connection.get_autocommit():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def keep(watched: Watched, rows: dict[str, tuple]) -> None:
    """Note a table's rows, as the log has told of them."""
    KnownRows.objects.update_or_create(table=name_of(watched), defaults={"rows": hidden(watched, rows)})


def name_of(watched: Watched) -> str:
    """A table may be watched for several things."""
    return f"{watched.table}:{watched.action}"[:80]


def hidden(watched: Watched, rows: dict[str, tuple]) -> dict[str, list]:
    """As they may be stored: of what is kept back only a digest."""
    return {key: [row[0], *_values(watched, row[1:])] for key, row in rows.items()}


def _values(watched: Watched, values: tuple) -> list:
    pairs = zip(watched.columns, values, strict=True)
    return [digest(value) if value and watched.is_kept_back(name) else _json(value) for name, value in pairs]


def digest(value: Any) -> str:
    """What only this install can compare."""
    return salted_hmac(SALT, str(value)).hexdigest()[:16]


def _json(value: Any) -> Any:
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def every_watched() -> list[Watched]:
    """All of them."""
    return [watched for several in watched_tables().values() for watched in several]
