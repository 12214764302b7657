"""Ranges take an en dash; what only looks like a range keeps its hyphen. Quotation marks are the language's own."""

import pytest

from cms.checking.rules.setting import STRAIGHT, ranges

RANGES = {
    "Kaupunkeja oli 5-7.": ["5-7"],
    "Avoinna klo 13-15.": ["13-15"],
    "Vahti on paikalla klo 22-06.": ["22-06"],
    "Klo 13.00-15.30 kahvilassa": ["13.00-15.30"],
    "Open 9-17 every day": ["9-17"],
    "Vuosina 2014-2020 ja 2021-27.": ["2014-2020", "2021-27"],
    "Kevät 1.-3.5. Turussa": ["1.-3.5."],
    "Näyttely 1.3.-5.4.2018": ["1.3.-5.4.2018"],
    "Lapset, 5-6-vuotiaat, leikkivät": ["5-6"],
    "Tule klo 13.00-15.30.": ["13.00-15.30"],
    "pages 12 - 15": ["12 - 15"],
    "Sivut 12-15, 20-22": ["12-15", "20-22"],
    "noin 2,5-3 prosenttia": ["2,5-3"],
}
NO_RANGES = [
    "Kaupunkeja oli 5–7.",
    "5-vuotias pyöräilee",
    "reitti Seinäjoki-Tampere",
    "2018-03-06",
    "koodi A70011-2",
    "laite X-5-7",
    "puh. 050-1234567",
    "puh. 09-310 1691",
    "Tel. 310-1691",
    "+358 50 123-4567",
    "Y-tunnus 0201256-6",
    "nimi.2014-2020@example.fi",
    "https://www.example.fi/2014-2020/",
    "ISBN 978-952-10-1234-5",
    "ohjelma 2014-2020-A",
    "Turku voitti ottelun 3-1",
    "COVID-19",
    "10-vuotisjuhla",
    "a 30-minute walk",
    "24/7",
]


@pytest.mark.parametrize("text", RANGES)
def test_a_hyphen_in_a_range_is_found(text):
    assert list(ranges(text)) == RANGES[text]


@pytest.mark.parametrize("text", NO_RANGES)
def test_a_hyphen_that_belongs_is_left_alone(text):
    assert ranges(text) == ()


@pytest.mark.parametrize("text", ['Se on "avoin" kaupunki', "an 'open' city", '("suljettu")'])
def test_straight_quotation_marks_are_found(text):
    assert STRAIGHT.search(text)


@pytest.mark.parametrize("text", ["the city's buses", "rock 'n roll", 'a 21" screen', "”Avoin”", "kaupungit’", "5' 10"])
def test_apostrophes_and_inches_are_no_quotation_marks(text):
    assert not STRAIGHT.search(text)
