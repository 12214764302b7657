"""The end of a request: counted, and one line in the log where such lines are wanted."""

import logging
import time

from cms.watching import counting
from cms.watching.context import Asked
from cms.watching.kinds import kind_of
from cms.watching.logs import ACCESS
from cms.watching.naming import view_name

logger = logging.getLogger(ACCESS)


def tell(asked: Asked, status: int) -> None:
    """Count and log. Times end here: what a streamed answer sends later is not in them."""
    seconds, cpu = time.perf_counter() - asked.started, time.thread_time() - asked.cpu
    view, method = view_name(asked.request, asked.cached), asked.environ.get("REQUEST_METHOD")
    counting.answered(view, method, status, asked.cached, seconds, cpu, asked.queries)
    if logger.isEnabledFor(logging.INFO):
        if asked.request:
            kind_of(asked.request, may_ask=True)
        said = asked.finish()
        record = logger.makeRecord(
            ACCESS, logging.INFO, "", 0, "%s %s%s %s", (said["method"], said["host"], said["path"], status), None
        )
        record.__dict__ |= {
            "status": status,
            "ms": round(1000 * seconds, 2),
            "cpu_ms": round(1000 * cpu, 2),
            "queries": asked.queries,
            "cache": asked.cached or None,
        }
        logger.handle(record)  # not logger.info, which first looks for the line of code that calls it
