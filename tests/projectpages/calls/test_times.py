"""Times are printed in Helsinki's time, the hour only where one is meant."""

from datetime import UTC, datetime

import pytest
from django.utils import translation

from projectpages.calls.times import local_date, moment, month_of, period
from tests.projectpages.calls.conftest import helsinki


@pytest.mark.parametrize(
    ("instant", "finnish", "english"),
    [
        ("2018-03-02 16:05", "2.3.2018 klo\u00a016.05", "2 March 2018 at\u00a016:05"),
        ("2018-03-02 00:00", "2.3.2018", "2 March 2018"),
        ("2018-03-02 23:59", "2.3.2018", "2 March 2018"),
    ],
)
def test_a_moment(instant, finnish, english):
    assert moment(helsinki(instant)) == finnish
    with translation.override("en"):
        assert moment(helsinki(instant)) == english


def test_a_period():
    opens, closes = helsinki("2015-12-01 00:00"), helsinki("2016-01-15 16:15")
    assert period(opens, closes) == "1.12.2015–15.1.2016 klo\u00a016.15"
    assert (period(opens, None), period(None, closes), period(None, None)) == (
        "1.12.2015–",
        "–15.1.2016 klo\u00a016.15",
        "",
    )
    with translation.override("en"):
        assert period(opens, closes) == "1 December 2015 – 15 January 2016 at\u00a016:15"


def test_days_turn_at_midnight_in_helsinki():
    assert str(local_date(datetime(2026, 6, 30, 21, 30, tzinfo=UTC))) == "2026-07-01"


def test_months_have_names():
    assert month_of(helsinki("2026-09-01 00:00").date()) == "syyskuu 2026"
