"""What Django and the worker tell: jobs that begin and end, connections, statements, failures of the database."""

import sys
from collections.abc import Callable
from typing import Any

from django.db import InterfaceError, OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django_tasks.base import TaskResult

from cms.watching.context import Asked, Job
from cms.watching.counting import meters
from cms.watching.current import current
from cms.watching.sharing import is_shared


def job_started(task_result: TaskResult, **kwargs: Any) -> None:
    """From here on every log line names the job."""
    current.set(Job(str(task_result.id), task_result.task.module_path, current.get()))


def job_finished(**kwargs: Any) -> None:
    """Back to what was going on before: nothing, or the request that does its jobs at once."""
    job = current.get()
    if isinstance(job, Job):
        current.set(job.before)


def connected(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    """Count the connection, and from here on its statements. First in the list: Django takes its own off the end."""
    if is_shared():  # a command that serves nobody counts nothing, and begins no counting before `serve` does
        meters().connections.inc()
    if count_statement not in connection.execute_wrappers:
        connection.execute_wrappers.insert(0, count_statement)


def version_made(**kwargs: Any) -> None:
    """Content has changed; commands that serve nobody count nothing."""
    if is_shared():
        meters().versions.inc()


def count_statement(execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """Run a statement on the account of the request that asks for it."""
    asked = current.get()
    if isinstance(asked, Asked):
        asked.queries += 1
    return execute(sql, params, many, context)


def request_failed(**kwargs: Any) -> None:
    """Count a request that the database, not our code, let down."""
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        meters().database_errors.inc()
