"""A link is called broken when its address says so, or after failing on three nights."""

import time

import pytest
import time_machine

from cms.linking.check import check_due
from cms.linking.collect import address_for, collect_all
from cms.linking.models import LinkedAddress, LinkPlace
from cms.linking.tasks import look_for_links
from tests.factories import content_page

NIGHTS = ("2026-03-02T01:00Z", "2026-03-03T01:00Z", "2026-03-04T01:00Z", "2026-03-05T01:00Z")


def night(elsewhere, seconds: float = 60) -> int:
    return check_due(time.monotonic() + seconds, elsewhere.ask, pause=0)


def linked(tree, url: str):
    """A page of Turku's with one link."""
    value = {"heading": "Lue", "links": [{"type": "item", "value": {"label": "Palvelu", "url": url}, "id": "b" * 8}]}
    page = content_page(tree.turku, body=[{"type": "link_list", "value": value, "id": "a" * 8}])
    collect_all()
    return page


def test_a_page_that_is_gone_is_broken_at_once(tree, elsewhere):
    elsewhere.answers["/pois"] = (404, "")
    linked(tree, elsewhere.url("/pois"))
    night(elsewhere)
    assert [place.text for place in LinkPlace.objects.broken()] == ["Palvelu"]


def test_a_server_in_trouble_is_broken_on_the_third_night(tree, elsewhere):
    elsewhere.answers["/"] = (500, "")
    linked(tree, elsewhere.url())
    broken = []
    for moment in NIGHTS:
        with time_machine.travel(moment):
            night(elsewhere)
            night(elsewhere)  # twice in a night counts once
            broken.append(LinkPlace.objects.broken().count())
    assert broken == [0, 0, 1, 1]


def test_a_night_that_works_ends_the_count(tree, elsewhere):
    linked(tree, elsewhere.url())
    for moment, status in zip(NIGHTS, (500, 500, 200, 500), strict=True):
        elsewhere.answers["/"] = (status, "")
        with time_machine.travel(moment):
            night(elsewhere)
            # What works is not asked again for a week; here it is, as by "check again".
            LinkedAddress.objects.update(checked_at=None)
    assert not LinkPlace.objects.broken().exists()


def test_what_works_rests_for_a_week(tree, elsewhere):
    linked(tree, elsewhere.url())
    asked = []
    for moment in ("2026-03-02T01:00Z", "2026-03-03T01:00Z", "2026-03-09T00:59Z", "2026-03-09T01:01Z"):
        with time_machine.travel(moment):
            asked.append(night(elsewhere))
    assert asked == [1, 0, 0, 1]


def test_a_night_that_is_cut_short_goes_on_with_the_rest(tree, elsewhere):
    for number in range(3):
        linked(tree, elsewhere.url(f"/{number}"))
    assert night(elsewhere, seconds=0) == 0
    assert night(elsewhere) == 3
    assert sorted(path for _method, path in elsewhere.asked) == ["/0", "/1", "/2"]


def test_one_host_is_asked_one_at_a_time_with_a_pause(tree, elsewhere):
    for number in range(2):
        linked(tree, elsewhere.url(f"/{number}"))
    assert check_due(time.monotonic() + 0.2, elsewhere.ask, pause=60) == 1


def test_a_host_that_wants_peace_gets_it(tree, elsewhere):
    elsewhere.answers["/0"] = (429, "")
    for number in range(2):
        linked(tree, elsewhere.url(f"/{number}"))
    assert night(elsewhere) == 1


def test_a_link_that_is_gone_takes_its_address_along(tree, elsewhere):
    page = linked(tree, elsewhere.url())
    page.body = []
    page.save_revision().publish()
    collect_all()
    assert not LinkedAddress.objects.exists()


def test_the_worker_is_given_the_work(tree, settings):
    settings.CHECK_LINKS = False
    content_page(tree.turku, body=[{"type": "text", "value": '<p><a href="https://www.example.fi/">x</a></p>'}])
    look_for_links.enqueue()
    assert LinkedAddress.objects.get().checked_at is None


@pytest.mark.parametrize("url", ["http://[", "https://www.example.fi/" + "a" * 3000])
def test_any_address_can_be_kept(db, url):
    assert address_for(url) == address_for(url + "#kohta")
