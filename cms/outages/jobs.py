"""Jobs that were cut short return to the queue: their worker has died, or a part that they need was away."""

import logging
import time
from datetime import timedelta

from django.db import InterfaceError, OperationalError
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from cms.outages.models import WorkerBeat

logger = logging.getLogger(__name__)
MOST_DEATHS = 3  # of workers, while they run one job: it may be what kills them
MOST_RUNS = 6
WAITS = 15  # seconds before the second run; four times longer before each further one: 85 minutes in all
PASSING = {
    "boto3.exceptions.S3UploadFailedError",
    "botocore.exceptions.ConnectionClosedError",
    "botocore.exceptions.ConnectTimeoutError",
    "botocore.exceptions.EndpointConnectionError",
    "botocore.exceptions.ReadTimeoutError",
}
KILLED = "cms.outages.jobs.WorkerDied"


class Watch:
    """One worker's eye on all of them. `silence`: seconds, by this process's own count, after which one is dead."""

    def __init__(self, silence: float) -> None:
        self.silence = silence
        self._last: dict[str, tuple[int, float]] = {}

    def forget(self) -> None:
        """The database was away: nobody could give a sign of life."""
        self._last.clear()

    def look(self) -> int:
        """Return the jobs of the dead to the queue, or mark them as failed; how many there were."""
        running = {row: row.worker_ids[-1] for row in DBTaskResult.objects.running() if row.worker_ids}
        beats = dict(WorkerBeat.objects.values_list("worker_id", "beats"))
        dead = {worker for worker in {*beats, *running.values()} if self._is_silent(worker, beats.get(worker, -1))}
        returned = [_return(row) for row, worker in running.items() if worker in dead]
        WorkerBeat.objects.filter(worker_id__in=dead).delete()
        self._last = {worker: last for worker, last in self._last.items() if worker not in dead}
        return sum(returned)

    def _is_silent(self, worker: str, beats: int) -> bool:
        known, since = self._last.get(worker, (None, 0.0))
        if known != beats:
            self._last[worker] = beats, time.monotonic()
            return False
        return time.monotonic() - since > self.silence


def run_again(job: DBTaskResult) -> bool:
    """Put a job back that has failed because a part was away; whether that was so, and it has runs left."""
    if job.status != TaskResultStatus.FAILED or len(job.worker_ids) >= MOST_RUNS or not _may_pass(job):
        return False
    job.status, job.finished_at = TaskResultStatus.READY, None
    job.run_after = timezone.now() + timedelta(seconds=WAITS * 4 ** (len(job.worker_ids) - 1))
    job.save(update_fields=["status", "finished_at", "run_after"])
    logger.warning("Job %s: %s; runs again at %s.", job.task_path, job.exception_class_path, job.run_after)
    return True


def _may_pass(job: DBTaskResult) -> bool:
    path = job.exception_class_path
    if path in PASSING:
        return True
    try:
        return issubclass(import_string(path), (InterfaceError, OperationalError, OSError))
    except (ImportError, TypeError):
        return False


def _return(job: DBTaskResult) -> int:
    """1 if it was still as it was seen: another worker may have returned it."""
    unchanged = DBTaskResult.objects.running().filter(pk=job.pk, started_at=job.started_at)
    if len(job.worker_ids) < MOST_DEATHS:
        logger.warning("Job %s: its worker has died; it runs again.", job.task_path)
        return unchanged.update(status=TaskResultStatus.READY, started_at=None)
    logger.error("Job %s: %s workers have died of it; it has failed.", job.task_path, MOST_DEATHS)
    return unchanged.update(
        status=TaskResultStatus.FAILED,
        finished_at=timezone.now(),
        exception_class_path=KILLED,
        traceback=f"Workers that died while they ran it: {', '.join(job.worker_ids)}",
    )


class WorkerDied(Exception):  # noqa: N818  a name for reports
    """What is written on a job that its workers did not survive."""
