"""Nobody can fill the cache: spellings of hosts, ports and queries add nothing to it."""

import pytest

from tests.freshness.asking import Ask
from tests.freshness.places import PLACES

pytestmark = pytest.mark.django_db
FLOOD = "tests.freshness.flood"
COUNT, SEED = 10_000, 7


def test_ten_thousand_spellings_add_no_entry(made):
    made.fetch([Ask(place.address) for place in PLACES.values()])
    before = made.call(f"{FLOOD}:entries")
    statuses = made.call(f"{FLOOD}:flood", SEED, COUNT)
    assert sum(statuses.values()) == COUNT
    assert {status for status in statuses if status >= 500} == set()
    assert statuses.get(200, 0) > COUNT / 10, "many of them are answered"
    assert made.call(f"{FLOOD}:entries") == before
    assert before["memory"] > 10
