"""Publishing on time: a thread of the worker, so that a long job never makes a page late."""

import logging
from threading import Event, Thread

from django.core.management import call_command
from django.db import close_old_connections, connections
from wagtail import hooks

from cms.serving.daily import start_daily_work
from cms.watching import heartbeat

logger = logging.getLogger(__name__)


class ScheduledPublishing(Thread):
    """Every `interval` seconds publishes what is due and unpublishes what has expired, until `stop()`."""

    def __init__(self, interval: float) -> None:
        super().__init__(name="scheduled-publishing", daemon=True)
        self.interval = interval
        self._stopping = Event()

    def run(self) -> None:
        """Go round. A failure (a database that is away) is logged and the next round tries again."""
        while True:
            close_old_connections()
            self.publish_due()
            if self._stopping.wait(self.interval):
                break
        connections.close_all()

    def publish_due(self) -> None:
        """One round of Wagtail's own command and of what registers itself for the hook `publish_due`; the first round
        of a day queues what is done daily. A round that went well is the worker's sign of life."""
        try:
            call_command("publish_scheduled")
            for publish in hooks.get_hooks("publish_due"):
                publish()
            start_daily_work()
            heartbeat.beat()
        except Exception:  # the thread must outlive whatever one page raises
            logger.exception("Scheduled publishing failed; trying again in %s s.", self.interval)

    def stop(self) -> None:
        """Finish the round in hand, then end."""
        self._stopping.set()
        self.join()
