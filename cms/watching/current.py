"""What is going on in this thread, for every log line. Imports nothing of Django: logs are set up before models."""

from contextvars import ContextVar
from typing import Protocol


class GoingOn(Protocol):
    """A request being answered or a job being done."""

    def fields(self) -> dict[str, str | None]:
        """What a log line tells of it: names and texts, nothing personal."""


current: ContextVar[GoingOn | None] = ContextVar("current", default=None)
