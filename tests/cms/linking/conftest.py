"""A web of our own on 127.0.0.1, which answers as it is told and remembers who asked."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from cms.linking.fetch import Answer, ask


@dataclass
class Elsewhere:
    """A website. `answers` holds status and Location by path, by method and path where those differ."""

    port: int = 0
    answers: dict[str, tuple[int, str]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def ask(self, url: str) -> Answer:
        """Our own request, allowed to this machine."""
        return ask(url, allow_loopback=True)


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    site = Elsewhere()

    class Handler(BaseHTTPRequestHandler):
        """Answers from the table; 200 to what is not in it."""

        def answer(self) -> None:
            site.asked.append((self.command, self.path))
            site.agents.add(self.headers["User-Agent"])
            either = site.answers.get(self.path, (200, ""))
            status, location = site.answers.get(f"{self.command} {self.path}", either)
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_HEAD = do_GET = answer  # noqa: N815  the names that http.server looks for

        def log_message(self, *args: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.port = server.server_port
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield site
    server.shutdown()
    server.server_close()
