"""When and where something happens, beside dates of which nothing says so."""

import pytest

from cms.moving import finds


@pytest.mark.parametrize(
    ("text", "starts", "ends", "all_day"),
    [
        ("tiistaina 6.3.2018 klo 13.30–17", "2018-03-06T13:30", "2018-03-06T17:00", False),
        ("ti 6.3. klo 9-11", "2018-03-06T09:00", "2018-03-06T11:00", False),
        ("6.–7.3.2018", "2018-03-06T00:00", "2018-03-07T00:00", True),
        ("6.3.–8.4.2018", "2018-03-06T00:00", "2018-04-08T00:00", True),
        ("30.12.–2.1.2019", "2018-12-30T00:00", "2019-01-02T00:00", True),
        ("maaliskuun 6. päivänä 2018 klo 9", "2018-03-06T09:00", None, False),
        ("Tuesday 6 March 2018, 13:30–17:00", "2018-03-06T13:30", "2018-03-06T17:00", False),
        ("1.30–5 pm on Tuesday 6 March 2018", "2018-03-06T13:30", "2018-03-06T17:00", False),
        ("ti 6.3.2018 klo 9 – ke 7.3.2018 klo 16", "2018-03-06T09:00", "2018-03-07T16:00", False),
        ("Seminaari järjestetään 6.3.2018.", "2018-03-06T00:00", None, True),
    ],
)
def test_event_time(text: str, starts: str, ends: str | None, all_day: bool):
    (found,) = finds.event_times(text, 2018)
    assert (f"{found.starts:%Y-%m-%dT%H:%M}", found.ends and f"{found.ends:%Y-%m-%dT%H:%M}") == (starts, ends)
    assert found.all_day is all_day
    assert found.sure >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Sopimus allekirjoitettiin 6.3.2018 Turussa.",
        "Kesto 1.7.2014–31.12.2017",
        "Päivitetty 2.3.2018",
        "2.3.2018 klo 13.59",
        "Ilmoittaudu 1.3.2018 mennessä.",
        "The pilot ran from 1 August 2015 to 30 September 2017.",
    ],
)
def test_a_date_alone_is_hardly_an_event(text: str):
    assert all(found.sure < 0.5 for found in finds.event_times(text, 2018))


def test_a_wrong_weekday_is_told():
    (found,) = finds.event_times("keskiviikkona 6.3.2018 klo 13")
    assert (found.weekday_fits, found.sure < 0.5) == (False, True)


def test_places():
    (found,) = finds.places("Paikka: Vierailukeskus Joki, Linnankatu 2, 20100 Turku")
    assert (found.name, found.address) == ("Vierailukeskus Joki", "Linnankatu 2, 20100 Turku")
    assert finds.places("Vierailukeskus Joen toteutuksessa on onnistuttu.")[0].sure < 0.5
    assert finds.places("Smart Kalasatama 2017") == []
