"""Writing the version where the place for it may be away: what could not be written is owed, and paid first."""

import logging
import time
from threading import Lock, Thread

from wagtail import hooks

from cms.caching.tokens import AwayError, Place, new_token

logger = logging.getLogger(__name__)
TRIES, BETWEEN = 100, 0.1  # how often, and seconds between, that a debt is tried before only the next visit pays it


class Pen:
    """Writes for one process. A process that owes knows no version, so that it neither keeps nor gives what is old."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._owed: set[str] = set()
        self._lock = Lock()
        self._payer: Thread | None = None

    def write(self, name: str, token: str) -> None:
        """Replace the text, now or as soon as the place is back."""
        with self._lock:  # who pays writes and strikes out in one go: a debt that still stands covers this write too
            if name in self._owed:
                return
        try:
            self._place.write(name, token)
        except AwayError:
            logger.warning("The place of the content's version is away: it is told once it is back.")
            with self._lock:
                self._owed.add(name)
                if self._payer is None or not self._payer.is_alive():
                    # Not a daemon: a command that ends waits for it, ten seconds at most.
                    self._payer = Thread(target=self._pay, name="content version", daemon=False)
                    self._payer.start()

    def settle(self) -> None:
        """Pay what is owed. Raises AwayError."""
        if not self._owed:
            return
        with self._lock:
            for name in list(self._owed):
                self._place.read(name)  # which leaves a place alone that was away a moment ago
                self._place.write(name, new_token())
                self._owed.discard(name)

    def tell(self) -> None:
        """Let whoever keeps pages outside know, through the hook `content_changed`; none of them stops the others."""
        for listener in hooks.get_hooks("content_changed"):
            try:
                listener()
            except Exception:  # whatever a listener does, the write is done
                logger.exception("Not told of the change: %s.%s", listener.__module__, listener.__name__)

    def _pay(self) -> None:
        for _try in range(TRIES):
            time.sleep(BETWEEN)
            try:
                return self.settle()
            except AwayError:
                continue
        logger.error("The content's version could not be told: other processes may show old pages for a day.")
        return None
