"""A thread of the worker that says it lives, and looks after the jobs of those that do not."""

import logging
from threading import Event, Thread

from django.db import DatabaseError, close_old_connections, connections
from django.db.models import F

from cms.outages.jobs import Watch
from cms.outages.models import WorkerBeat

logger = logging.getLogger(__name__)
SILENT_ROUNDS = 6


class Beating(Thread):
    """Every `interval` seconds, until `stop()`; six rounds without a sign of life are a death."""

    def __init__(self, worker_id: str, interval: float) -> None:
        super().__init__(name="beating", daemon=True)
        self.worker_id = worker_id
        self.interval = interval
        self.watch = Watch(SILENT_ROUNDS * interval)
        self._stopping = Event()

    def run(self) -> None:
        """Go round. While the database is away nobody is declared dead."""
        while True:
            close_old_connections()
            try:
                self.beat()
                self.watch.look()
            except DatabaseError as error:
                logger.warning("No sign of life could be given (%s).", error)
                self.watch.forget()
            if self._stopping.wait(self.interval):
                break
        connections.close_all()

    def beat(self) -> None:
        """Raise the count; make it where it is not there yet, or not any more."""
        mine = WorkerBeat.objects.filter(worker_id=self.worker_id)
        if not mine.update(beats=F("beats") + 1):
            WorkerBeat.objects.create(worker_id=self.worker_id)

    def stop(self) -> None:
        """Finish the round in hand, then end."""
        self._stopping.set()
        self.join()
