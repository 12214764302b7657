"""Pages go live on time, and a job that has begun is finished."""

import subprocess
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import Page

from cms.serving.schedule import ScheduledPublishing
from tests.cms.serving.install import MANAGE, ON_SQLITE


@pytest.fixture
def page_due_in_an_hour(db):
    page = Page.get_first_root_node().add_child(
        instance=Page(title="Huomenna", live=False, go_live_at=timezone.now() + timedelta(hours=1))
    )
    page.save_revision().publish()
    return page


def test_a_page_goes_live_when_its_time_has_come(page_due_in_an_hour):
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        ScheduledPublishing(interval=15).publish_due()
    page_due_in_an_hour.refresh_from_db()
    assert page_due_in_an_hour.live


def test_a_page_does_not_go_live_before_its_time(page_due_in_an_hour):
    ScheduledPublishing(interval=15).publish_due()
    page_due_in_an_hour.refresh_from_db()
    assert not page_due_in_an_hour.live


def test_publishing_outlives_a_database_that_is_away(caplog):
    # No django_db mark: every connection is refused.
    ScheduledPublishing(interval=15).publish_due()
    assert "Scheduled publishing failed" in caplog.text


@ON_SQLITE
@pytest.mark.django_db
def test_sigterm_ends_the_worker_after_the_job_in_hand(environment, database):
    script = """
from django.core.management import call_command
from tests.cms.serving.jobs import next_job, stop_the_worker
stop_the_worker.enqueue()
next_job.enqueue()
call_command("worker")
"""
    worker = subprocess.run([*MANAGE, "shell", "--command", script], env=environment, check=False)
    assert worker.returncode == 0
    results = dict(database.execute("SELECT task_path, status FROM django_tasks_database_dbtaskresult"))
    results.pop("cms.serving.daily.daily_work", None)  # the worker's own, queued behind them
    assert results == {
        "tests.cms.serving.jobs.stop_the_worker": "SUCCESSFUL",
        "tests.cms.serving.jobs.next_job": "READY",
    }
