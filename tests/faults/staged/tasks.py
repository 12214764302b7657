"""Jobs to which something happens."""

import os
import signal
from pathlib import Path

from django.core.files.storage import default_storage
from django_tasks import task
from wagtail.models import Page

from tests.faults.staged.apps import hold


@task()
def count_up() -> int:
    """Writes down that it has begun, may be held up, and ends."""
    path = Path(os.environ["VAR_DIR"]) / "begun"
    with path.open("a") as begun:
        begun.write("x")
    hold("job")
    return len(path.read_text())


@task()
def kill_the_worker() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@task()
def ask_the_storage(name: str) -> int:
    return len(default_storage.open(name).read())


@task()
def ask_the_database() -> int:
    hold("job")
    return Page.objects.count()
