"""The log only grows: what would change or delete entries is refused, whoever asks Django to.

Not refused: a client of the database itself. That is found by the seals (cms/audit/sealing.py).
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.core.exceptions import PermissionDenied
from wagtail.models import ModelLogEntry, PageLogEntry

from cms.audit.models import Record

_open: ContextVar[bool] = ContextVar("log_is_open", default=False)
CHANGES = frozenset({"UPDATE", "DELETE", "TRUNCATE", "REPLACE", "MERGE"})
TABLES = frozenset(model._meta.db_table for model in (PageLogEntry, ModelLogEntry, Record))


class AppendOnlyError(PermissionDenied):
    """Somebody tried to change or delete entries of the log."""


@contextmanager
def log_opened() -> Iterator[None]:
    """For retention, forgetting a person, sealing and restoring a backup only."""
    before = _open.set(True)
    try:
        yield
    finally:
        _open.reset(before)


def refuse(writes: Iterable[tuple[str, str]]) -> None:
    """Raises AppendOnlyError for a write that is not an addition to the log."""
    if not _open.get() and any(verb in CHANGES and table in TABLES for verb, table in writes):
        raise AppendOnlyError("Entries of the log cannot be changed or deleted.")
