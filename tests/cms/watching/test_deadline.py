"""A part that does not answer is given up after a while, and nobody queues for it."""

import time

import pytest

from cms.watching.deadline import Question


def test_who_asks_stops_waiting_and_shares_the_answer_to_come():
    asked = []
    slow = Question(lambda: (asked.append(1), time.sleep(0.8))[0], "test")
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        slow.ask().result(0.1)
    with pytest.raises(TimeoutError):
        slow.ask().result(0.1)
    assert time.monotonic() - started < 0.7
    slow.ask().result(5)
    assert asked == [1]
    slow.ask().result(5)
    assert asked == [1, 1]
