"""`manage.py worker`: publishes scheduled pages and runs queued jobs, until SIGTERM or Ctrl-C."""

import logging
import time
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import DatabaseError, connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from cms.outages.beating import Beating
from cms.outages.jobs import run_again
from cms.serving.schedule import ScheduledPublishing
from cms.watching import sharing

logger = logging.getLogger(__name__)
RETRY = 5  # seconds between looks for a database that is away


class JobWorker(Worker):
    """The worker of django-tasks-db for every queue, which always finishes the job it has claimed."""

    def __init__(self, interval: float) -> None:
        super().__init__(
            queue_names=["*"],
            interval=interval,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        """End after this turn of the loop. (The stock one may exit between claiming a job and running it.)"""
        self.running = False

    def run_task(self, db_task_result: DBTaskResult) -> None:
        """Run it; again later if a part that it needs is away."""
        super().run_task(db_task_result)
        run_again(db_task_result)

    def take_new_name(self) -> None:
        """What it has claimed and could not finish is no longer its own: the name that stands there is now dead."""
        self.worker_id = get_random_string(32)


class Command(BaseCommand):
    """One process beside the web server; any number of them may run against one database."""

    help = "Publish scheduled pages and run queued jobs. SIGTERM ends it after the job in hand."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Seconds between two looks for due pages, and between two looks for jobs."""
        parser.add_argument("--publish-interval", type=float, default=settings.WORKER_INTERVAL)
        parser.add_argument("--job-interval", type=float, default=1)

    def handle(self, *, publish_interval: float, job_interval: float, **options: Any) -> None:
        """Run both until told to stop. While the database is away, wait for it."""
        sharing.begin(sharing.WORKER)
        publishing = ScheduledPublishing(publish_interval)
        worker = JobWorker(job_interval)
        worker.configure_signals()
        beating = Beating(worker.worker_id, publish_interval)
        publishing.start()
        beating.start()
        try:
            while worker.running:
                try:
                    worker.run()
                except DatabaseError:
                    logger.exception("The job queue cannot be read; trying again in %s s.", RETRY)
                    connections.close_all()
                    worker.take_new_name()
                    beating.worker_id = worker.worker_id
                    time.sleep(RETRY)
        finally:
            publishing.stop()
            beating.stop()
