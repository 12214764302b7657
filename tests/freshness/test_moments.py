"""What changes by the clock is right a second before and a second after, although nobody writes anything then."""

from datetime import datetime, timedelta

import pytest

from tests.freshness.moments import MOMENTS
from tests.freshness.walk import CONTENT, Walk, fault, plain

pytestmark = pytest.mark.django_db
PREPARE = "tests.freshness.moments:prepare"
SECOND = timedelta(seconds=1)


def test_pages_are_right_a_second_before_at_and_after_every_moment(made):
    """One after the other, in the order in which they are written: each begins at the time at which the last ended."""
    walk = Walk(made)
    for name in MOMENTS:
        at = datetime.fromisoformat(made.call(PREPARE, name))
        addresses = made.read(f"{CONTENT}:where_time_shows")
        shown = []
        for when in (at - timedelta(hours=1), at - SECOND, at, at + SECOND):
            made.now = when
            assert walk.sweep(addresses) == {}, (name, when)
            shown.append({address: walk.fresh[address] for address in addresses})
        changed = [address for address in addresses if fault(plain(shown[1][address]), plain(shown[3][address]))]
        assert changed, f"{name} shows nowhere: it proves nothing"
