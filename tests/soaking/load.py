"""Readers at a steady pace, and people who write at theirs; what goes wrong is gathered, never raised."""

import random
import re
import threading
import time
from collections import Counter
from collections.abc import Callable
from http.client import HTTPException

from tests.soaking.browsers import Browser, Got
from tests.soaking.people import WrongError, word

CODINGS = ("br", "gzip", "", "gzip, br")


class Load:
    """What happens until `stop()`; `done` and `errors` by kind."""

    def __init__(self, port: int, pages: list[str], others: list[str], rate: float) -> None:
        self.port, self.pages, self.others, self.rate = port, pages, others, rate
        self.done: Counter[str] = Counter()
        self.errors: list[str] = []
        self.slowest = 0.0
        self._stopping, self._threads = threading.Event(), []

    def start(self, readers: int, writers: dict[str, tuple[float, Callable[[], object]]]) -> None:
        """So many readers, who share the rate; writers by name, with the seconds between two of their doings."""
        work = [(self._read, (readers / self.rate,)) for _reader in range(readers)]
        work += [(self._write, (name, pause, action)) for name, (pause, action) in writers.items()]
        self._threads = [threading.Thread(target=target, args=given, daemon=True) for target, given in work]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._stopping.set()
        for thread in self._threads:
            thread.join(90)

    def _write(self, name: str, pause: float, action: Callable[[], object]) -> None:
        while not self._stopping.wait(pause):
            self._note(name, action)

    def _read(self, pause: float) -> None:
        browser, tags = Browser(self.port), {}
        due = time.monotonic() + random.random() * pause  # noqa: S311  not a secret
        while not self._stopping.wait(max(0.0, due - time.monotonic())):
            due = max(due + pause, time.monotonic() - 5)
            self._note("read", lambda: self._visit(browser, tags))

    def _visit(self, browser: Browser, tags: dict[str, str]) -> str:
        """One page: mostly as browsers ask, now and then past the cache, now and then a search."""
        chance = random.random()  # noqa: S311  not a secret
        if chance < 0.04:
            address = f"http://turku.localhost:{self.port}/haku/?q={random.choice(('joki', 'kokeilu', word()))}"  # noqa: S311  (chance)
            return self._right("search", address, browser.get(address))
        page = chance < 0.85
        address = random.choice(self.pages if page else self.others)  # noqa: S311  (chance)
        headers = {"Accept-Encoding": random.choice(CODINGS)}  # noqa: S311  (chance)
        if chance > 0.97:
            return self._right("past the cache", address, browser.get(f"{address}?x={word()}", **headers))
        if chance < 0.3 and address in tags:
            headers["If-None-Match"] = tags[address]
        got = browser.get(address, **headers)
        tags[address] = got.headers.get("ETag") or tags.get(address, '""')
        return self._right("page" if page else "file", address, got)

    def _right(self, kind: str, address: str, got: Got) -> str:
        """The kind of what was got. Raises WrongError for what it should not be."""
        if got.status == 304:
            if got.raw:
                raise WrongError(f"{address}: a 304 with a body")
            return "not changed"
        text = got.text
        if got.status != 200:
            raise WrongError(f"{address}: {got.status}")
        if "set-cookie" in {name.lower() for name in got.headers}:
            raise WrongError(f"{address}: sets a cookie")
        if kind in {"page", "past the cache"} and address in self.pages:
            canonical = re.search(r'<link rel="canonical" href="([^"]+)"', text)
            if not text.rstrip().endswith("</html>") or canonical is None or canonical[1] != address:
                raise WrongError(f"{address}: is {canonical and canonical[1]}, {len(text)} characters")
        return kind

    def _note(self, name: str, action: Callable[[], object]) -> None:
        since = time.monotonic()
        try:
            kind = action()
        except (WrongError, OSError, HTTPException, ValueError) as error:
            self.errors.append(f"{name}: {type(error).__name__} {error}")
        else:
            self.done[kind if name == "read" and isinstance(kind, str) else name] += 1
        self.slowest = max(self.slowest, time.monotonic() - since)
