"""Nothing stale is ever served: two hundred changes in random order, each seen at once by everybody, everywhere."""

import os
import secrets
from random import Random

import pytest

from tests.freshness.changes import CHANGES, plan
from tests.freshness.walk import CONTENT, Walk

pytestmark = pytest.mark.django_db
COUNT = int(os.environ.get("STALE_CHANGES", "200"))
EVERYTHING = (
    os.environ.get("STALE_SWEEP") == "everything"
)  # look at all addresses after every change, not the first only


def test_no_page_is_stale_after_any_of_two_hundred_changes(made, capsys):
    """STALE_SEED repeats a run; the seed of every run is printed with what is wrong."""
    seed = int(os.environ.get("STALE_SEED", "0")) or secrets.randbelow(10**6) + 1
    numbers, walk, log = Random(seed), Walk(made), []  # noqa: S311  repeatable
    walk.addresses = made.read(f"{CONTENT}:addresses")
    assert walk.sweep(walk.addresses) == {}, "before the first change"
    assert len(walk.addresses) >= 40
    unseen: dict[str, bool] = {}
    for number, change in enumerate(plan(COUNT, seed)):
        faults, seen = walk.step(change, numbers.randrange(10**9), EVERYTHING)
        log.append(f"{number:3} {change}")
        assert faults == {}, f"STALE_SEED={seed}, after:\n" + "\n".join(log[-5:])
        assert not (change.silent and seen), f"STALE_SEED={seed}: {change} shows on {seen}"
        unseen[str(change)] = unseen.get(str(change), True) and not seen
    visible = {str(change) for change in CHANGES if not change.silent}
    # A page that another change hides shows nothing of its own; a kind that never shows proves nothing.
    never = {name for name in visible if unseen.get(name)}
    assert len(never) <= len(visible) / 8, f"STALE_SEED={seed}: {never}"
    assert walk.unchanged > walk.fetched / 20, "visitors' browsers are told that a page has not changed"
    with capsys.disabled():
        print(f"\nSTALE_SEED={seed}: {COUNT} changes, {walk.fetched} answers, {walk.unchanged} of them 304")  # noqa: T201  a person reads it
