"""Jobs for a worker in a process of its own."""

import os
import signal

from django_tasks import task


@task()
def stop_the_worker() -> str:
    """A job during which an operator stops the worker."""
    os.kill(os.getpid(), signal.SIGTERM)
    return "finished"


@task()
def next_job() -> None:
    """What comes after it."""


@task()
def failing_job() -> None:
    """Fails."""
    raise RuntimeError("Rikki")
