"""Asking a part that may not answer at all: a database whose machine is gone keeps its caller waiting for minutes."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Generic, TypeVar

from django.db import close_old_connections, connections

Answer = TypeVar("Answer")


class Question(Generic[Answer]):
    """A function that runs in a thread of its own, so that whoever asks may stop waiting.

    While it runs, others who ask share its answer instead of queueing. The thread keeps its own connection to the
    database, so asking every second opens no new one; with `keeps_connection=False` it gives it back each time. It is
    a daemon, as those of an executor are not: a process that ends does not wait for what never answers.
    """

    def __init__(self, function: Callable[[], Answer], name: str, *, keeps_connection: bool = True) -> None:
        self._function, self._name, self._keeps_connection = function, name, keeps_connection
        self._lock, self._calls = Lock(), SimpleQueue[Future[Answer]]()
        self._thread: Thread | None = None
        self._asked: Future[Answer] | None = None

    def ask(self) -> "Future[Answer]":
        """The answer to come: its `result(timeout)` returns or raises what the function does, or TimeoutError."""
        with self._lock:
            if self._asked is None or self._asked.done():
                self._asked = Future()
                self._calls.put(self._asked)
                if self._thread is None or not self._thread.is_alive():
                    self._thread = Thread(target=self._run, name=self._name, daemon=True)
                    self._thread.start()
            return self._asked

    def _run(self) -> None:
        while True:
            call = self._calls.get()
            try:
                close_old_connections()
                call.set_result(self._function())
            except Exception as error:  # noqa: BLE001  (raised where the answer is read)
                call.set_exception(error)
            if not self._keeps_connection:
                connections.close_all()
