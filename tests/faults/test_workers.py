"""A worker that dies between two steps."""

import json
import os
import signal

import pytest

from tests.faults.installs import until

STAGED = {"DJANGO_SETTINGS_MODULE": "tests.faults.staged_settings", "WORKER_INTERVAL": "1"}
BRIDGE = """
from django.contrib.auth import get_user_model
from wagtail.models import WorkflowPage
from cms.release.models import Release
from cms.release.planning import plan
from tests.cms.release.conftest import come, put_into_english
from tests.factories import content_page
from tests.tree import Tree
WorkflowPage.objects.all().delete()
tree = Tree()
page = content_page(tree.turku, "Silta", slug="silta", live=False, summary="Silta aukeaa.")
page.save_revision()
release = plan(page, [tree.english], None, Release.Late.WAIT, get_user_model().objects.get())
put_into_english(page)
"""


def live(install) -> list[bool]:
    """Whether the Finnish page is public, and the English."""
    found = install.rows("SELECT live FROM wagtailcore_page WHERE slug LIKE 'silta%' ORDER BY locale_id")
    return [bool(is_live) for (is_live,) in found]


def jobs(install) -> str:
    """Each job of the tests: what has become of it, how often it was begun, and what it returned."""
    columns = "task_path, status, worker_ids, return_value"
    found = install.rows(f"SELECT {columns} FROM django_tasks_database_dbtaskresult WHERE task_path LIKE 'tests.%'")  # noqa: S608  (our own names)
    told = []
    for path, status, workers, value in found:
        begun = len(json.loads(workers) if isinstance(workers, str) else workers)
        told.append(f"{path.rpartition('.')[2]} {status} {begun} {value}")
    return "; ".join(told)


def beats(install) -> list[int]:
    """The counts of all workers that live."""
    return [count for (count,) in install.rows("SELECT beats FROM outages_workerbeat ORDER BY beats")]


def enqueue(install, job: str, *given: str) -> None:
    install.shell(f"from tests.faults.staged.tasks import {job}; {job}.enqueue({', '.join(map(repr, given))})")


def kill_at(install, moment: str) -> None:
    """Start a worker and kill it when that moment has come."""
    hold = install.folder / f"{moment}.hold"
    hold.touch()
    worker = install.start("worker")
    until((install.folder / f"{moment}.reached").exists)
    worker.kill()
    worker.wait()
    hold.unlink()


@pytest.mark.parametrize("database", ["on_sqlite", "on_postgresql"])
def test_of_a_planned_release_both_editions_are_public_or_neither(database, request):
    install = request.getfixturevalue(database)(**STAGED)
    install.shell(BRIDGE)
    kill_at(install, "published")  # the Finnish page is, its translation is not
    assert live(install) == [False, False]
    worker = install.start("worker")
    until(lambda: live(install) == [True, True])
    worker.terminate()
    assert worker.wait(60) == 0


@pytest.mark.parametrize("database", ["on_sqlite", "on_postgresql"])
def test_a_job_whose_worker_has_died_is_run_by_another(database, request):
    install = request.getfixturevalue(database)(**STAGED)
    enqueue(install, "count_up")
    kill_at(install, "job")
    assert jobs(install) == "count_up RUNNING 1 None"
    worker = install.start("worker")
    until(lambda: jobs(install) == "count_up SUCCESSFUL 2 2")
    worker.terminate()
    assert worker.wait(60) == 0


def test_a_long_job_of_a_worker_that_lives_is_left_to_it(on_sqlite):
    install = on_sqlite(**STAGED)
    (install.folder / "job.hold").touch()
    workers = [install.start("worker"), install.start("worker")]
    enqueue(install, "count_up")
    until((install.folder / "job.reached").exists)
    begun = max(beats(install))
    until(lambda: beats(install)[0] > begun + 9)  # longer than the six rounds of a death
    assert jobs(install) == "count_up RUNNING 1 None"
    (install.folder / "job.hold").unlink()
    until(lambda: jobs(install) == "count_up SUCCESSFUL 1 1")
    for worker in workers:
        worker.terminate()
        assert worker.wait(60) == 0


def test_a_job_that_kills_its_workers_fails_after_the_third(on_sqlite):
    install = on_sqlite(**STAGED)
    enqueue(install, "kill_the_worker")
    for _worker in range(3):
        worker = install.start("worker")
        assert worker.wait(60) == -signal.SIGKILL
    with install.running("worker", ready=lambda: "kill_the_worker FAILED 3 None" in jobs(install)):
        pass


def test_a_job_that_outlives_its_database_is_run_again(on_postgresql, postgresql):
    install = on_postgresql(**STAGED)
    (install.folder / "job.hold").touch()
    worker = install.start("worker")
    enqueue(install, "ask_the_database")
    until((install.folder / "job.reached").exists)
    postgresql.stop()
    try:
        (install.folder / "job.hold").unlink()
        until(lambda: "cannot be read" in install.log)
    finally:
        postgresql.start()
    until(lambda: "ask_the_database SUCCESSFUL 2" in jobs(install))
    assert worker.poll() is None
    os.kill(worker.pid, signal.SIGTERM)
    assert worker.wait(60) == 0
