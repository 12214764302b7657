"""An answer as it is kept, for tests of what keeps it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from cms.caching.entry import Entry


@pytest.fixture
def entry() -> Callable[..., Entry]:
    """Makes one that is old unless it is said otherwise."""

    def make(**fields) -> Entry:
        values = {"version": "old", "withdrawn": "", "until": datetime(2100, 1, 1, tzinfo=UTC), "etag": 'W/"x"'}
        return Entry(**values | {"headers": (), "is_timed": False, "plain": b"x", "br": b"", "gzip": b""} | fields)

    return make
