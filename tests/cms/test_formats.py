"""Sizes, dates and ranges as Finns and English readers write them."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from cms.formats import date_range, file_size, short_date, stamp

START, END = date(2015, 2, 1), date(2018, 7, 31)


@pytest.mark.parametrize(
    ("size", "finnish", "english"),
    [
        (512, "512 t", "512 B"),
        (1_000, "1,0 kt", "1.0 kB"),
        (1_234_567, "1,2 Mt", "1.2 MB"),
        (12_345_678, "12 Mt", "12 MB"),
        (3_000_000_000, "3,0 Gt", "3.0 GB"),
    ],
)
def test_a_size_has_a_decimal_sign_and_unit_of_the_language(size, finnish, english):
    assert file_size(size).replace("\u00a0", " ") == finnish
    with translation.override("en"):
        assert file_size(size).replace("\u00a0", " ") == english


def test_a_size_never_breaks_between_number_and_unit():
    assert file_size(1_234_567) == "1,2\u00a0Mt"


@pytest.mark.parametrize("size", [0, -1])
def test_an_unknown_size_is_not_printed(size):
    assert file_size(size) == ""


@pytest.mark.parametrize(("language", "printed"), [("fi", "2.3.2018"), ("en", "2 March 2018")])
def test_a_date_has_no_zeros(language, printed):
    with translation.override(language):
        assert short_date(date(2018, 3, 2)) == printed


@pytest.mark.parametrize(("language", "printed"), [("fi", "2.3.2018 klo 13.59"), ("en", "2 March 2018 at 13:59")])
def test_a_time_is_that_in_finland(language, printed):
    with translation.override(language):
        assert stamp(datetime(2018, 3, 2, 11, 59, tzinfo=UTC)) == printed


@pytest.mark.parametrize(("language", "printed"), [("fi", "1.7.2018 klo 0.05"), ("en", "1 July 2018 at 0:05")])
def test_a_time_follows_summer_time_and_keeps_the_zeros_of_minutes(language, printed):
    with translation.override(language):
        assert stamp(datetime(2018, 6, 30, 21, 5, tzinfo=UTC)) == printed


@pytest.mark.parametrize(
    ("language", "printed"), [("fi", "1.2.2015–31.7.2018"), ("en", "1 February 2015 – 31 July 2018")]
)
def test_a_range_has_an_en_dash(language, printed):
    with translation.override(language):
        assert date_range(START, END) == printed


@pytest.mark.parametrize(
    ("language", "from_", "until"),
    [
        ("fi", "1.2.2015", "31.7.2018"),
        ("en", "from 1 February 2015", "until 31 July 2018"),
    ],
)
def test_a_range_may_have_one_end(language, from_, until):
    with translation.override(language):
        assert from_ in date_range(START, None)
        assert until in date_range(None, END)


def test_nothing_is_printed_without_dates():
    assert date_range(None, None) == short_date(None) == stamp(None) == ""
