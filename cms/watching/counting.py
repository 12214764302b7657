"""What is counted while the install runs, in each process; `metrics.py` adds the processes up.

prometheus-client decides when it is imported whether processes share their numbers, so it is imported at the first
count: after `sharing.begin`, which `serve` and `worker` call. Other commands count for themselves.
"""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cms.watching.naming import HIT, method_name

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry, Counter, Histogram

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
STATEMENTS = (0, 1, 2, 5, 10, 12, 20, 50, 100, 200)


class Meters(NamedTuple):
    """Everything that is counted. No label takes a value that a visitor can make up."""

    registry: "CollectorRegistry"
    requests: "Counter"
    seconds: "Histogram"
    cpu: "Histogram"
    queries: "Histogram"
    mails: "Counter"
    versions: "Counter"
    connections: "Counter"
    database_errors: "Counter"


@cache
def meters() -> Meters:
    """Made once in a process; after a fork each process counts in a file of its own."""
    from prometheus_client import CollectorRegistry, Counter, Histogram  # noqa: PLC0415  (see the module's docstring)

    of = CollectorRegistry()
    view = ["view", "cache"]
    return Meters(
        of,
        Counter("cms_requests", "Answered requests.", ["view", "method", "status", "cache"], registry=of),
        Histogram("cms_request_seconds", "Time until the answer.", view, registry=of, buckets=SECONDS),
        Histogram("cms_request_cpu_seconds", "CPU time of an answer.", ["view"], registry=of, buckets=SECONDS),
        Histogram("cms_request_queries", "SQL statements of an answer.", ["view"], registry=of, buckets=STATEMENTS),
        Counter("cms_mails", "Mails handed to the mail server, or refused by it.", ["result"], registry=of),
        Counter("cms_content_versions", "Times that content changed and stored pages became old.", registry=of),
        Counter("cms_database_connections", "Connections opened to the database.", registry=of),
        Counter("cms_database_errors", "Statements or connections that failed for the database's part.", registry=of),
    )


def answered(view: str, method: str | None, status: int, cached: str, seconds: float, cpu: float, queries: int) -> None:
    """A request was answered. A stored page costs so little that only its number and its time are counted."""
    count, observe_seconds, observe_cpu, observe_queries = _bound(view, method_name(method), status, cached)
    count()
    observe_seconds(seconds)
    if cached != HIT:
        observe_cpu(cpu)
        observe_queries(queries)


Bound = tuple[Callable[[], None], Callable[[float], None], Callable[[float], None], Callable[[float], None]]


@cache
def _bound(view: str, method: str, status: int, cached: str) -> Bound:
    """The four meters of one kind of answer: looking them up by label costs more than counting."""
    of = meters()
    return (
        of.requests.labels(view, method, str(status), cached).inc,
        of.seconds.labels(view, cached).observe,
        of.cpu.labels(view).observe,
        of.queries.labels(view).observe,
    )
