"""After a new version one makes a page, the others wait for it."""

import time
from threading import Thread

import pytest
from django.core.cache import caches

from cms.caching.shelf import SHELF
from cms.caching.turns import TURNS
from cms.caching.visit import Visit

VISIT = Visit("http", "localhost:8000", "/", "")


@pytest.fixture
def old_answer(entry):
    SHELF.put(VISIT, entry())


def visits(count, made):
    """Let so many ask at once; those who need not wait make the page."""

    def visit():
        with TURNS.turn(VISIT) as has_waited:
            if not has_waited:
                time.sleep(0.2)
                made.append(time.monotonic())

    threads = [Thread(target=visit) for _visitor in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_one_of_many_makes_the_page(old_answer):
    made = []
    visits(8, made)
    assert len(made) == 1


def test_next_time_somebody_makes_it_again(old_answer):
    made = []
    visits(2, made)
    visits(2, made)
    assert len(made) == 2


def test_nobody_waits_for_what_was_never_kept():
    made = []
    visits(4, made)
    assert len(made) == 4


def test_other_process_is_waited_for(old_answer):
    other = type(TURNS)()
    prefix = caches["pages"].key_prefix
    with TURNS.turn(VISIT) as has_waited:
        assert not has_waited
        waits = []
        thread = Thread(target=lambda: waits.append(_waited(other, prefix)))
        thread.start()
        time.sleep(0.2)
        assert waits == []
    thread.join()
    assert waits == [True]


def _waited(turns, prefix):
    caches["pages"].key_prefix = prefix
    with turns.turn(VISIT) as has_waited:
        return has_waited


def test_who_fails_leaves_the_turn_to_the_next(old_answer):
    with pytest.raises(ValueError, match="x"), TURNS.turn(VISIT):
        raise ValueError("x")
    with TURNS.turn(VISIT) as has_waited:
        assert not has_waited
