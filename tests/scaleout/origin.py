"""A process behind Varnish whose every answer a test decides."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

Answer = tuple[int, dict[str, str], bytes]
PUBLIC = "public, max-age=0, s-maxage=3600, stale-while-revalidate=10, stale-if-error=86400"
# Headers of safety, as the application gives every answer (cms/policy).
FULL = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
}


@dataclass(frozen=True)
class Request:
    """What reached the process, and when (seconds of the monotonic clock)."""

    command: str
    path: str
    headers: Message
    body: bytes
    at: float


class Origin:
    """Answers with what `answer(request)` gives, and remembers every request but Varnish's own questions."""

    def __init__(self, port: int = 0, address: str = "127.0.0.1") -> None:
        self.seen: list[Request] = []
        self.answer: Callable[[Request], Answer] = lambda request: page(request.path)
        self.server = ThreadingHTTPServer((address, port), self._handler())
        self.server.handle_error = lambda *error: None  # Varnish may hang up
        self.port = self.server.server_address[1]

    def _handler(origin) -> type[BaseHTTPRequestHandler]:  # noqa: N805  the inner class has a `self` of its own
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def respond(self) -> None:
                given = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if self.path == "/readyz":
                    status, headers, body = 200, {}, b""
                else:
                    request = Request(self.command, self.path, self.headers, given, time.monotonic())
                    origin.seen.append(request)
                    status, headers, body = origin.answer(request)
                self.send_response(status)
                for name, value in (headers | {"Content-Length": str(len(body))}).items():
                    self.send_header(name, value)
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)

            do_GET = do_HEAD = do_POST = do_BAN = do_PURGE = respond  # noqa: N815  http.server's names

            def log_message(self, *arguments: object) -> None:
                """Say nothing."""

        return Handler


@contextmanager
def serving(origin: Origin) -> Iterator[Origin]:
    Thread(target=origin.server.serve_forever, daemon=True, kwargs={"poll_interval": 0.05}).start()
    try:
        yield origin
    finally:
        origin.server.shutdown()
        origin.server.server_close()


def page(text: str, **headers: str) -> Answer:
    """A public page, as the application marks one."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return 200, {"Cache-Control": PUBLIC, "Vary": "Accept-Encoding", "Content-Type": "text/html"} | named, text.encode()


class Visit:
    """One request, and what came back."""

    def __init__(self, port: int, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> None:
        connection = HTTPConnection("127.0.0.1", port, timeout=30)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body=body, headers={"Host": "localhost"} | named)
        answer = connection.getresponse()
        self.status, self.headers, self.body = answer.status, answer.headers, answer.read()
        connection.close()

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def cache(self) -> str | None:
        return self.headers["X-Cache"]
