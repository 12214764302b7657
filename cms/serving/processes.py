"""Child processes that live and end together, forked from one that has loaded the project already."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

FORK = multiprocessing.get_context("fork")
STOPPING = (signal.SIGINT, signal.SIGTERM)


class Processes:
    """Runs named functions, each in a process; leaving the `with` block ends them all, politely first.

    `patience` is how many seconds a child may take to finish what it is doing before it is killed.
    """

    def __init__(self, work: dict[str, Callable[[], object]], patience: float = 30) -> None:
        self.patience = patience
        self.children = [FORK.Process(target=_run, args=(function,), name=name) for name, function in work.items()]

    def __enter__(self) -> Self:
        for child in self.children:
            child.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for number in STOPPING:
            signal.signal(number, signal.SIG_IGN)
        for child in self.children:
            child.terminate()
        for child in self.children:
            child.join(self.patience)
            if child.pid:
                with suppress(ProcessLookupError):
                    os.killpg(child.pid, signal.SIGKILL)  # whoever is left of it, and of what it started
            child.join()

    def first_end(self) -> str:
        """Which of them has ended and how, or '' while all are alive."""
        return next(
            (f"{child.name} (exit code {child.exitcode})" for child in self.children if not child.is_alive()), ""
        )


def _run(function: Callable[[], object]) -> None:
    """In a process group of its own, so that Ctrl-C reaches the child through the parent, and only once."""
    os.setpgrp()
    for number in STOPPING:
        signal.signal(number, signal.SIG_DFL)
    function()
