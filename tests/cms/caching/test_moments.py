"""Pages change by the clock, and what is kept ends with the moment at which they do."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from citypages.news.models import Offer
from cms.caching import memo
from cms.caching.moments import midnight_after, next_moment
from projectpages.calls.models import CallIndexPage, CallPage
from tests.committing import commit
from tests.factories import article, event, news_index

pytestmark = pytest.mark.django_db
MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
HOST = {"host": "turku.localhost:8000"}


def test_day_ends_at_midnight_in_finland():
    assert next_moment(MORNING) <= datetime(2026, 3, 2, 22, 0, tzinfo=UTC)
    assert midnight_after(datetime(2026, 3, 2, 22, 0, tzinfo=UTC)) == datetime(2026, 3, 3, 22, 0, tzinfo=UTC)


def test_day_of_the_change_to_summer_time_is_an_hour_shorter():
    assert midnight_after(datetime(2026, 3, 28, 22, 30, tzinfo=UTC)) == datetime(2026, 3, 29, 21, 0, tzinfo=UTC)


def test_security_txt_names_another_day_from_midnight_in_greenwich():
    assert next_moment(datetime(2026, 3, 2, 23, 0, tzinfo=UTC)) == datetime(2026, 3, 3, 0, 0, tzinfo=UTC)


def test_notice_appears_and_is_gone_on_time(tree):
    tree.turku.notice_text = "<p>Toimisto on kiinni.</p>"
    tree.turku.notice_from, tree.turku.notice_until = MORNING + timedelta(hours=1), MORNING + timedelta(hours=2)
    tree.turku.save()
    commit()
    shown = []
    for minutes in (0, 59, 60, 119, 120):
        with time_machine.travel(MORNING + timedelta(minutes=minutes), tick=False):
            shown.append("Toimisto on kiinni" in Client().get("/", headers=HOST).content.decode())
    assert shown == [False, False, True, True, False]


def test_event_is_over_on_time(tree):
    index = tree.turku.get_children().get(slug="tapahtumat").specific
    with time_machine.travel(MORNING, tick=False):
        event(index, "Ilta", day=date(2026, 3, 2), all_day=False, start_time=time(11), end_time=time(12, 30))
    commit()
    pages = []
    for minutes in (0, 149, 150):  # 10:00, 12:29 and 12:30 in Finland
        with time_machine.travel(MORNING + timedelta(minutes=minutes), tick=False):
            pages.append(Client().get("/tapahtumat/", headers=HOST).content)
    assert pages[0] == pages[1] != pages[2]


def test_call_opens_and_closes_on_time(tree):
    index = tree.turku.add_child(instance=CallIndexPage(title="Haut", slug="haut", locale=tree.finnish))
    opens, closes = MORNING + timedelta(hours=1), MORNING + timedelta(hours=2)
    index.add_child(instance=CallPage(title="Haku", slug="haku1", locale=tree.finnish, opens=opens, closes=closes))
    commit()
    pages = []
    for minutes in (0, 59, 60, 119, 120):
        with time_machine.travel(MORNING + timedelta(minutes=minutes), tick=False):
            pages.append(Client().get("/haut/", headers=HOST).content)
    assert pages[0] == pages[1] != pages[2] == pages[3] != pages[4]


def test_offered_article_appears_and_is_gone_on_time(tree):
    with time_machine.travel(MORNING - timedelta(days=1), tick=False):
        story = article(news_index(tree.espoo), "Uutinen Espoosta")
        news_index(tree.turku)
        Offer.objects.create(
            page=story,
            receiver="turku",
            state="accepted",
            place="list",
            shown_from=MORNING + timedelta(hours=1),
            shown_until=MORNING + timedelta(hours=2),
        )
    commit()
    shown = []
    for minutes in (0, 60, 119, 120):
        with time_machine.travel(MORNING + timedelta(minutes=minutes), tick=False):
            shown.append("Uutinen Espoosta" in Client().get("/ajankohtaista/", headers=HOST).content.decode())
    assert shown == [False, True, True, False]


def test_remembered_value_ends_with_the_moment_and_with_the_version(tree):
    commit()
    with time_machine.travel(MORNING, tick=False) as clock:
        values = iter(range(10))
        seen = [memo.remember("x", lambda: next(values)) for _again in range(2)]
        clock.move_to(midnight_after(timezone.now()))
        seen.append(memo.remember("x", lambda: next(values)))
        tree.home.save()
        seen += [memo.remember("x", lambda: next(values)) for _again in range(2)]
        commit()
        seen += [memo.remember("x", lambda: next(values)) for _again in range(2)]
    assert seen == [0, 0, 1, 2, 3, 4, 4]


def test_what_was_remembered_later_is_not_right_earlier(tree):
    """A clock that was wrong is set back; tests travel, too."""
    commit()
    values = iter(range(10))
    seen = []
    for hour in (10, 8, 9):
        with time_machine.travel(MORNING.replace(hour=hour), tick=False):
            seen.append(memo.remember("x", lambda: next(values)))
    assert seen == [0, 1, 1]
