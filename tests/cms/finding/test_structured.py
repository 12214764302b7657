"""Things as schema.org describes them, from plain values."""

from datetime import UTC, date, datetime

from cms.finding.structured import event, news_article, node, trail

URL = "http://turku.localhost:8000/ajankohtaista/silta/"


def test_what_is_empty_is_left_out_and_zero_is_not():
    assert node("Thing", id="#a", name="Silta", url="", offers=[], count=0) == {
        "@type": "Thing",
        "@id": "#a",
        "name": "Silta",
        "count": 0,
    }


def test_a_trail_is_numbered_from_one():
    steps = trail([("Turku", "http://turku.localhost:8000/"), ("Silta", URL)])["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Turku", "http://turku.localhost:8000/"),
        (2, "Silta", URL),
    ]


def test_an_article_has_its_times_and_a_headline_that_is_not_cut_by_others():
    published = datetime(2018, 3, 2, 11, 59, tzinfo=UTC)
    article = news_article("Silta " * 40, URL, published)
    assert article["datePublished"] == article["dateModified"] == "2018-03-02T11:59:00+00:00"
    assert len(article["headline"]) == 110


def test_an_event_at_a_place():
    found = event(
        "Avajaiset", URL, datetime(2018, 3, 6, 11, 30, tzinfo=UTC), place="Joki", address="Lemminkäisenkatu 12"
    )
    assert found["startDate"] == "2018-03-06T11:30:00+00:00"
    assert found["eventStatus"] == "https://schema.org/EventScheduled"
    assert found["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert found["location"] == [{"@type": "Place", "name": "Joki", "address": "Lemminkäisenkatu 12"}]


def test_an_event_on_the_web_and_at_a_place_is_both():
    found = event("Avajaiset", URL, date(2018, 3, 6), place="Joki", online_url="https://example.fi/")
    assert found["startDate"] == "2018-03-06"
    assert found["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"


def test_a_cancelled_event_says_so():
    assert event("A", URL, date(2018, 3, 6), state="cancelled")["eventStatus"] == "https://schema.org/EventCancelled"
