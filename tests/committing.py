"""Ending a transaction, or a request, without ending the test's transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection


def commit() -> None:
    """What was written so far counts as committed: what waits for that is done, in its order."""
    waiting, connection.run_on_commit = connection.run_on_commit, []
    for entry in waiting:
        entry[1]()


@contextmanager
def connected() -> Iterator[None]:
    """For requests to the bare WSGI application: between them the connection of the test's transaction stays open, as
    in Django's test client. (SQLite in memory is never closed.)"""
    signals = [signal for signal in (request_started, request_finished) if signal.disconnect(close_old_connections)]
    try:
        yield
    finally:
        for signal in signals:
            signal.connect(close_old_connections)
