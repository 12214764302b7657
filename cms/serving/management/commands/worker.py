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

from cms.serving.schedule import ScheduledPublishing

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


class Command(BaseCommand):
    """One process beside the web server; any number of them may run against one database."""

    help = "Publish scheduled pages and run queued jobs. SIGTERM ends it after the job in hand."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Seconds between two looks for due pages, and between two looks for jobs."""
        parser.add_argument("--publish-interval", type=float, default=settings.WORKER_INTERVAL)
        parser.add_argument("--job-interval", type=float, default=1)

    def handle(self, *, publish_interval: float, job_interval: float, **options: Any) -> None:
        """Run both until told to stop. While the database is away, wait for it."""
        publishing = ScheduledPublishing(publish_interval)
        worker = JobWorker(job_interval)
        worker.configure_signals()
        publishing.start()
        try:
            while worker.running:
                try:
                    worker.run()
                except DatabaseError:
                    logger.exception("The job queue cannot be read; trying again in %s s.", RETRY)
                    connections.close_all()
                    time.sleep(RETRY)
        finally:
            publishing.stop()
