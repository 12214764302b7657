"""What is done once a day is done once, and one part's failure stops no other."""

import pytest
import time_machine
from django.db import DatabaseError, connection
from wagtail import hooks

from cms.serving.daily import daily_work, start_daily_work

pytestmark = pytest.mark.django_db


def test_the_first_worker_of_a_day_starts_it():
    with time_machine.travel("2026-03-01 10:00+02:00"):
        assert [start_daily_work(), start_daily_work()] == [True, False]
    with time_machine.travel("2026-03-02 00:05+02:00"):
        assert start_daily_work()


def test_a_part_that_fails_stops_no_other(caplog):
    def broken() -> int:
        raise RuntimeError("rikki")

    def whole() -> int:
        return 3

    with hooks.register_temporarily("do_daily", broken), hooks.register_temporarily("do_daily", whole):
        assert daily_work.call()[f"{__name__}.whole"] == 3
    assert "rikki" in caplog.text


def test_what_could_not_be_queued_is_tried_again(monkeypatch):
    def away(*args: object) -> None:
        raise DatabaseError

    with monkeypatch.context() as broken:
        broken.setattr(type(daily_work), "enqueue", away)
        with pytest.raises(DatabaseError):
            start_daily_work()
    assert start_daily_work()


def test_sqlite_looks_at_its_tables_and_postgresql_does_so_by_itself():
    counts = daily_work.call()
    assert counts["cms.serving.wagtail_hooks.know_the_tables"] == int(connection.vendor == "sqlite")
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            assert cursor.execute("SELECT count(*) FROM sqlite_stat1 WHERE tbl = 'wagtailcore_page'").fetchone()[0]
