"""Which errors mean that a part is away or full for a while, and not that the code is wrong."""

import errno
import sqlite3
import sys
from collections.abc import Iterator

from django.db import InterfaceError, OperationalError

FULL = {errno.ENOSPC, errno.EDQUOT}
# Primary result codes of SQLite; its OperationalError is also that of a table which does not exist.
SQLITE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_READONLY,
}


def is_outage(error: BaseException | None) -> bool:
    """Whether the error, or one that it came from, says that database, storage or disk cannot be used now."""
    return any(is_database(each) or is_storage(each) for each in chain(error))


def is_database(error: BaseException) -> bool:
    """The database cannot be reached, is starting or stopping, locked or full: the same query may work later."""
    if isinstance(error, InterfaceError):
        return True
    if not isinstance(error, OperationalError):
        return False
    cause = error.__cause__
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", 0) & 0xFF in SQLITE
    return True


def is_storage(error: BaseException) -> bool:
    """The disk is full, or the storage of uploads does not answer."""
    if is_full(error):
        return True
    if botocore := sys.modules.get("botocore.exceptions"):  # loaded only where uploads are kept in S3
        away = isinstance(error, (botocore.HTTPClientError, botocore.ConnectionError)) or _is_server_fault(error)
        return away or type(error).__name__ == "S3UploadFailedError"  # which names what it came from as text
    return False


def is_full(error: BaseException) -> bool:
    """The disk, or what its user may take of it, is full."""
    return isinstance(error, OSError) and error.errno in FULL


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and those that it came from or was raised while handling."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _is_server_fault(error: BaseException) -> bool:
    """An answer of the storage that says 5xx."""
    metadata = getattr(error, "response", None)
    status = metadata.get("ResponseMetadata", {}).get("HTTPStatusCode", 0) if isinstance(metadata, dict) else 0
    return isinstance(status, int) and status >= 500
