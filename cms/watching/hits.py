"""Pages that the cache answers in front of Django: no middleware sees those."""

from typing import Any

from cms.watching.context import Asked
from cms.watching.middleware import HEADER
from cms.watching.naming import HIT
from cms.watching.telling import tell


class Hit:
    """One such request: counted, logged and given an id like any other (cms.caching.front.Watch)."""

    __slots__ = ("asked",)

    def __init__(self, environ: dict[str, Any]) -> None:
        self.asked = Asked(environ)

    def end(self, status: int) -> list[tuple[str, str]]:
        """Tell, and name it to whoever asked."""
        self.asked.cached = HIT
        tell(self.asked, status)
        return [(HEADER, self.asked.id)]
