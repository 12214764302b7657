"""When something happens, as Finns and English readers write it (domain.md B6)."""

from datetime import date, time

import pytest
from django.utils import translation

from cms.ranges import clock, days, month, weekday, when

TUESDAY, THURSDAY = date(2018, 3, 6), date(2018, 3, 8)
RANGES = [
    # A day and its hours: an en dash, and no minutes at a full hour in Finnish.
    ((TUESDAY, time(13, 30), None, time(17)), "tiistaina 6.3.2018 klo 13.30–17", "Tuesday 6 March 2018, 13:30–17:00"),
    ((TUESDAY, time(9), TUESDAY, time(10, 30)), "tiistaina 6.3.2018 klo 9–10.30", "Tuesday 6 March 2018, 09:00–10:30"),
    ((TUESDAY, time(9), None, time(11, 5)), "tiistaina 6.3.2018 klo 9–11.05", "Tuesday 6 March 2018, 09:00–11:05"),
    ((TUESDAY, time(13, 30)), "tiistaina 6.3.2018 klo 13.30", "Tuesday 6 March 2018, 13:30"),
    ((TUESDAY, time(0)), "tiistaina 6.3.2018 klo 0", "Tuesday 6 March 2018, 00:00"),
    # Whole days: what both share is said once.
    ((TUESDAY,), "tiistaina 6.3.2018", "Tuesday 6 March 2018"),
    ((TUESDAY, None, THURSDAY), "6.–8.3.2018", "6–8 March 2018"),
    ((date(2018, 3, 30), None, date(2018, 4, 2)), "30.3.–2.4.2018", "30 March – 2 April 2018"),
    ((date(2018, 12, 30), None, date(2019, 1, 2)), "30.12.2018–2.1.2019", "30 December 2018 – 2 January 2019"),
    ((date(2018, 3, 6), None, date(2019, 3, 8)), "6.3.2018–8.3.2019", "6 March 2018 – 8 March 2019"),
    # Several days with hours.
    (
        (TUESDAY, time(13, 30), THURSDAY, time(17)),
        "tiistaina 6.3.2018 klo 13.30 – torstaina 8.3.2018 klo 17",
        "Tuesday 6 March 2018, 13:30 – Thursday 8 March 2018, 17:00",
    ),
    (
        (date(2018, 12, 31), time(20), date(2019, 1, 1), time(1)),
        "maanantaina 31.12.2018 klo 20 – tiistaina 1.1.2019 klo 1",
        "Monday 31 December 2018, 20:00 – Tuesday 1 January 2019, 01:00",
    ),
    ((None, time(13, 30), THURSDAY, time(17)), "", ""),
]


@pytest.mark.parametrize(("moments", "finnish", "english"), RANGES)
def test_a_time_is_printed_in_the_readers_way(moments, finnish, english):
    assert when(*moments).replace("\u00a0", " ") == finnish
    with translation.override("en"):
        assert when(*moments) == english


def test_klo_and_its_hour_stay_on_one_line():
    assert "klo\u00a013.30–17" in when(TUESDAY, time(13, 30), None, time(17))


def test_weekdays_are_in_the_essive():
    week = [weekday(date(2018, 3, day)).partition(" ")[0] for day in range(5, 12)]
    assert week == [
        "maanantaina",
        "tiistaina",
        "keskiviikkona",
        "torstaina",
        "perjantaina",
        "lauantaina",
        "sunnuntaina",
    ]


@pytest.mark.parametrize(
    ("number", "finnish", "english"), [(1, "tammi", "Jan"), (3, "maalis", "Mar"), (5, "touko", "May")]
)
def test_the_leaf_of_a_calendar_names_its_month(number, finnish, english):
    assert month(date(2018, number, 6)) == finnish
    with translation.override("en"):
        assert month(date(2018, number, 6)) == english


def test_days_and_hours_stand_alone_too():
    assert days(TUESDAY, THURSDAY) == "6.–8.3.2018"
    assert (clock(time(9)), clock(time(9, 5))) == ("9", "9.05")
