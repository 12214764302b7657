"""Counting the SQL statements of an action."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.caching import memo
from cms.caching.shelf import SHELF
from cms.caching.version import changed


def statements(action: Callable[[], Any]) -> list[str]:
    """Every SQL statement that an action runs, shortened to what tells them apart."""
    with CaptureQueriesContext(connection) as captured:
        action()
    return [f"{query['sql'][:60]} … {query['sql'].partition(' FROM ')[2][:240]}" for query in captured]


def forget() -> None:
    """Leave the cache behind, which other processes may share: it is empty from here on."""
    caches["default"].key_prefix = uuid4().hex
    caches["pages"].key_prefix = uuid4().hex
    SHELF.clear()
    memo.forget()
    changed()
