"""Several processes, one set of numbers: where each leaves its own, and how they are added up."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from prometheus_client.metrics_core import Metric

# prometheus-client's own variable, which it reads when it is imported and after each fork.
VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
WORKER = "worker"


def begin(name: str) -> None:
    """From here on this process and its children count in `VAR_DIR/metrics/<name>`, which is emptied first.

    A web server's name is its port: no other can have it. Does nothing where the parent has begun.
    """
    if VARIABLE in os.environ:
        return
    if "prometheus_client" in sys.modules:
        raise RuntimeError("prometheus_client was imported before numbers could be shared: see counting.py.")
    folder = _folder() / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    os.environ[VARIABLE] = str(folder)


def is_shared() -> bool:
    """Whether this process counts together with others."""
    return VARIABLE in os.environ


class SharedNumbers:
    """A collector for prometheus-client: this server's processes and a worker that runs by itself on this machine."""

    def collect(self) -> "Iterable[Metric]":
        """Each process's file read and added up."""
        from prometheus_client.multiprocess import MultiProcessCollector  # noqa: PLC0415  (see counting.py)

        return MultiProcessCollector.merge([str(path) for path in _files()])


def _files() -> Iterator[Path]:
    for folder in {Path(os.environ[VARIABLE]), _folder() / WORKER}:
        yield from folder.glob("*.db")


def _folder() -> Path:
    return Path(settings.VAR_DIR) / "metrics"
