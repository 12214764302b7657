"""Holds a process up between two steps, for as long as a file is there."""

import os
import time
from pathlib import Path

from django.apps import AppConfig


def hold(name: str) -> None:
    """Say that the moment has come (`<name>.reached`), and wait while `<name>.hold` exists."""
    folder = Path(os.environ["VAR_DIR"])
    if (folder / f"{name}.hold").exists():
        (folder / f"{name}.reached").touch()
    while (folder / f"{name}.hold").exists():
        time.sleep(0.05)


class StagedConfig(AppConfig):
    """Holds whatever publishes a page up after it has done so."""

    name = "tests.faults.staged"
    label = "staged"

    def ready(self) -> None:
        from wagtail.signals import page_published

        page_published.connect(lambda **signal: hold("published"), weak=False)
