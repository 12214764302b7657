"""Visitors who keep asking: a few threads on 127.0.0.1, and an exact count of what they were answered."""

import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from typing import NamedTuple, Self


class Answer(NamedTuple):
    """What came back; status 0 where nothing did, and `body` then names the error."""

    status: int
    body: str = ""
    headers: Mapping[str, str] = {}
    seconds: float = 0
    cookies: tuple[str, ...] = ()


def ask(port: int, path: str, *, host: str = "localhost", method: str = "GET", **request: object) -> Answer:
    """One request on a connection of its own."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        return over(connection, path, host=host, method=method, **request)


def over(
    connection: HTTPConnection,
    path: str,
    *,
    host: str = "localhost",
    method: str = "GET",
    body: bytes | str | None = None,
    headers: dict[str, str] | None = None,
) -> Answer:
    """One request over a connection that may be used again."""
    start = time.monotonic()
    try:
        connection.request(method, path, body=body, headers={"Host": f"{host}:{connection.port}"} | (headers or {}))
        response = connection.getresponse()
        text = response.read().decode(errors="replace")
    except (OSError, HTTPException) as error:
        connection.close()
        return Answer(0, repr(error), {}, time.monotonic() - start)
    cookies = tuple(response.headers.get_all("Set-Cookie", ()))
    return Answer(response.status, text, response.headers, time.monotonic() - start, cookies)


@dataclass
class Load:
    """Threads that ask until they are told to stop: `moment` names what they are counted under."""

    port: int
    paths: Sequence[tuple[str, str]]  # host and path
    threads: int = 4
    keep: bool = False  # one connection for many requests, as a proxy does
    pause: float = 0.01
    moment: str = "before"
    answers: list[tuple[str, str, Answer]] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def going(self) -> Iterator[Self]:
        threads = [threading.Thread(target=self._go, args=(number,), daemon=True) for number in range(self.threads)]
        for thread in threads:
            thread.start()
        try:
            yield self
        finally:
            self._stop.set()
            for thread in threads:
                thread.join()

    def count(self, moment: str = "", path: str = "") -> Counter[int]:
        """How many answers of each status, of a moment or of all, of a path or of all."""
        return Counter(answer.status for at, of, answer in self.answers if at == (moment or at) and of == (path or of))

    def failures(self) -> list[tuple[str, str, Answer]]:
        return [entry for entry in self.answers if entry[2].status != 200]

    def _go(self, number: int) -> None:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        turn = number
        while not self._stop.is_set():
            host, path = self.paths[turn % len(self.paths)]
            turn += 1
            moment = self.moment
            close = {} if self.keep else {"Connection": "close"}
            answer = over(connection, path, host=host, headers=close)
            if not self.keep:
                connection.close()
            self.answers.append((moment, path, answer))
            time.sleep(self.pause)
        connection.close()
