"""When an event is: what cannot be, what is missing, and the instants that follow."""

from datetime import UTC, date, datetime, time

import pytest
from django.utils import timezone

from citypages.events.times import EventTime

DAY, NEXT = date(2018, 3, 6), date(2018, 3, 7)


@pytest.mark.parametrize(
    ("moments", "field"),
    [
        ({"end_date": date(2018, 3, 5)}, "end_date"),
        ({"start_time": time(17), "end_time": time(13, 30)}, "end_time"),
        ({"start_time": time(17), "end_time": time(13, 30), "end_date": DAY}, "end_time"),
        ({"start_time": time(13), "all_day": True}, "start_time"),
        ({"end_time": time(13), "all_day": True}, "end_time"),
        ({"start_date": date(218, 3, 6), "all_day": True}, "start_date"),
        ({"end_date": date(9999, 12, 31), "all_day": True}, "end_date"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(moments, field):
    assert EventTime(**{"start_date": DAY} | moments).contradictions().keys() == {field}


@pytest.mark.parametrize(
    "moments",
    [
        {"all_day": True},
        {"all_day": True, "end_date": NEXT},
        {"start_time": time(13)},
        {"start_time": time(13), "end_time": time(13)},
        {"start_time": time(20), "end_date": NEXT, "end_time": time(1)},
    ],
)
def test_what_can_be_is_left_alone(moments):
    moment = EventTime(DAY, **moments)
    assert moment.contradictions() == moment.gaps() == {}


@pytest.mark.parametrize(
    ("moments", "field"), [({}, "start_time"), ({"start_time": time(13), "end_date": NEXT}, "end_time")]
)
def test_what_is_missing_is_asked_for(moments, field):
    moment = EventTime(DAY, **moments)
    assert moment.gaps().keys() == {field}
    assert moment.contradictions() == {}


def test_hours_are_finnish_whatever_zone_is_active():
    with timezone.override("America/New_York"):
        moment = EventTime(DAY, time(13, 30), None, time(17))
        assert moment.starts_at == datetime(2018, 3, 6, 11, 30, tzinfo=UTC)
        assert moment.ends_at == datetime(2018, 3, 6, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize("moments", [{"start_time": time(13)}, {"all_day": True}])
def test_without_an_hour_for_its_end_an_event_lasts_until_midnight(moments):
    assert EventTime(DAY, **moments).ends_at == datetime(2018, 3, 6, 22, 0, tzinfo=UTC)


def test_nothing_follows_from_nothing():
    moment = EventTime(None)
    assert (moment.starts_at, moment.ends_at, str(moment), moment.contradictions()) == (None, None, "", {})
