"""What is true now rather than counted: asked of the database and the cache when somebody reads the metrics."""

import logging
from collections.abc import Iterable, Iterator
from datetime import timedelta

from django.conf import settings
from django.db.models import Count, Min
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from wagtail.models import Page, Revision

from cms.watching import heartbeat
from cms.watching.deadline import Question

logger = logging.getLogger(__name__)
JOB_STATES = {"READY": "waiting", "RUNNING": "running", "FAILED": "failed"}
PATIENCE = 3  # seconds for an answer


class State:
    """A collector for prometheus-client. What cannot be known now is left out, and `cms_up` says why."""

    def collect(self) -> Iterable[Metric]:
        """Every figure of a part that answers."""
        up = GaugeMetricFamily("cms_up", "Whether a part that the install needs answers.", labels=["part"])
        figures: list[Metric] = [up]
        answers = {part: question.ask() for part, question in QUESTIONS.items()}
        for part, answer in answers.items():
            try:
                found = answer.result(PATIENCE)
            except Exception:
                logger.exception("No figures: the %s does not answer.", part)
                found = None
            up.add_metric([part], found is not None)
            figures += found or []
        return figures


def _of_database() -> list[Metric]:
    return [*_jobs(), _overdue()]


def _jobs() -> Iterator[Metric]:
    """Failed ones stay in the table until they are pruned."""
    jobs = GaugeMetricFamily("cms_jobs", "Jobs of the worker.", labels=["state"])
    counts = dict(DBTaskResult.objects.order_by().values_list("status").annotate(Count("pk")))
    for status, state in JOB_STATES.items():
        jobs.add_metric([state], counts.get(status, 0))
    yield jobs
    oldest = DBTaskResult.objects.ready().aggregate(at=Min("enqueued_at"))["at"]
    age = (timezone.now() - oldest).total_seconds() if oldest else 0
    yield GaugeMetricFamily("cms_job_oldest_waiting_seconds", "Age of the oldest job that could run.", value=age)


def _overdue() -> Metric:
    """Pages that two rounds of the worker have left behind."""
    figure = GaugeMetricFamily("cms_pages_overdue", "Pages whose time has come and gone.", labels=["action"])
    before = timezone.now() - timedelta(seconds=2 * settings.WORKER_INTERVAL)
    figure.add_metric(["publish"], Revision.objects.filter(approved_go_live_at__lt=before).count())
    figure.add_metric(["unpublish"], Page.objects.live().filter(expire_at__lt=before).count())
    return figure


def _of_cache() -> list[Metric]:
    age = heartbeat.age()
    if age is None:
        return []
    return [GaugeMetricFamily("cms_worker_heartbeat_age_seconds", "Since a worker's last sign of life.", value=age)]


QUESTIONS = {"database": Question(_of_database, "metrics-database"), "cache": Question(_of_cache, "metrics-cache")}
