"""What is due is told the day before and on the day, by the clock in Finland, to whom it belongs."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from wagtail.models import Page

from cms.board.assigning import assign
from cms.board.models import Notice
from cms.board.notices import AT_ONCE
from cms.board.tasks import daily_mails
from cms.translation.editions import make_edition

WORDS = {"Silta": "Bridge", "Kolmen sanan ingressi": "A lead of three words"}


def due_on(day: date, page: Page, owner) -> None:
    with time_machine.travel(datetime(2026, 1, 1, tzinfo=UTC), tick=False):
        assign([page], "en", owner, {"owner": owner, "due": day})


@pytest.fixture
def page(publish):
    """Not translated, published long before it is due."""
    with time_machine.travel(datetime(2026, 1, 1, tzinfo=UTC), tick=False):
        return publish("Silta", {}, publish=False)


@pytest.fixture
def at(translator, sent):
    """The mails of the daily work at a moment in UTC."""

    def mails(*moment: int) -> list[str]:
        Notice.objects.filter(kind__in=AT_ONCE).delete()
        with time_machine.travel(datetime(*moment, tzinfo=UTC), tick=False):
            daily_mails()
        return [subject for _receiver, subject in sent()]

    return mails


def test_what_is_due_is_told_the_day_before_and_on_the_day_by_finnish_time(at, page, translator):
    due_on(date(2026, 7, 15), page, translator)
    assert at(2026, 7, 13, 20, 59) == []  # 23.59 on the 13th in Finland
    assert at(2026, 7, 13, 21, 1) == ["Määräpäivä on huomenna: Silta"]  # 0.01 on the 14th
    assert at(2026, 7, 14, 20, 59) == []
    assert at(2026, 7, 14, 21, 1) == ["Määräpäivä on tänään: Silta"]
    assert at(2026, 7, 15, 12, 0) == []
    assert at(2026, 7, 16, 12, 0) == []


def test_in_winter_the_day_begins_an_hour_later(at, page, translator):
    due_on(date(2026, 12, 2), page, translator)
    assert at(2026, 11, 30, 21, 59) == []
    assert at(2026, 11, 30, 22, 1) == ["Määräpäivä on huomenna: Silta"]


def test_a_page_is_overdue_from_midnight_in_finland(page, translator, browser):
    due_on(date(2026, 7, 15), page, translator)
    for moment, is_overdue in (("2026-07-15T20:59Z", False), ("2026-07-15T21:01Z", True)):
        with time_machine.travel(datetime.fromisoformat(moment), tick=False):
            html = browser(translator).get("/admin/translations/?only=overdue").text
        assert ("board__row--overdue" in html) == is_overdue


def test_a_worker_that_stood_still_tells_the_next_day(at, page, translator):
    due_on(date(2026, 7, 15), page, translator)
    assert at(2026, 7, 17, 8, 0) == ["Määräpäivä on tänään: Silta"]


def test_a_moved_due_date_is_told_anew(at, page, translator):
    due_on(date(2026, 7, 15), page, translator)
    assert at(2026, 7, 14, 8, 0) == ["Määräpäivä on huomenna: Silta"]
    due_on(date(2026, 7, 20), page, translator)
    assert at(2026, 7, 15, 8, 0) == []
    assert at(2026, 7, 19, 8, 0) == ["Määräpäivä on huomenna: Silta"]


def test_what_is_done_is_not_due(at, tree, page, translator):
    due_on(date(2026, 7, 15), page, translator)
    make_edition(page, tree.english, WORDS)
    assert at(2026, 7, 14, 8, 0) == []


def test_who_may_no_longer_translate_the_page_is_not_told(at, page, translator):
    due_on(date(2026, 7, 15), page, translator)
    translator.groups.clear()
    assert at(2026, 7, 14, 8, 0) == []
