"""One generated request to the real WSGI application, in this process, and what came of it.

What it does to the database is rolled back. The clock is the thread's CPU, so that a busy machine accuses nobody.
"""

import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from urllib.parse import unquote_to_bytes

from django.core.signals import got_request_exception
from django.db import transaction

from tests.committing import connected

SLOWEST = 2.0  # seconds of CPU
STYLED = re.compile(rb"<html[^>]*\slang=[\"']?(\w+)", re.IGNORECASE)


@dataclass(frozen=True)
class Sent:
    """A request as a server would hand it over: the target as it was written, bytes for the body."""

    host: str
    target: str  # path and query, percent-encoded
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    kind: str = ""  # of the body: a media type
    who: str = ""
    address: str = "192.0.2.7"  # of the block that is for documentation (RFC 5737)

    @property
    def wants_html(self) -> bool:
        return "text/html" in self.headers.get("Accept", "") and "X-Requested-With" not in self.headers

    def environ(self) -> dict[str, Any]:
        """As PEP 3333 has it. Both Content-Length and the header of forgery protection are in order."""
        path, _mark, query = self.target.partition("?")
        name, _colon, port = self.host.partition(":")
        headers = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in self.headers.items()}
        return headers | {
            "REQUEST_METHOD": self.method,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
            "QUERY_STRING": query,
            "CONTENT_TYPE": self.kind,
            "CONTENT_LENGTH": str(len(self.body)) if self.body else "",
            "HTTP_HOST": self.host,
            "SERVER_NAME": name,
            "SERVER_PORT": port or "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": self.address,
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(self.body),
            "wsgi.errors": BytesIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        }


@dataclass
class Got:
    """The answer; `raised` is the last exception that a view let through."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float
    raised: str = ""

    @property
    def language(self) -> str:
        """Of the page; '' for what is no page."""
        found = STYLED.search(self.body[:2000])
        return found[1].decode() if found else ""


def send(application: Callable, sent: Sent) -> Got:
    """The whole answer, with what it wrote undone."""
    started: list[tuple[str, list[tuple[str, str]]]] = []
    with undone(), connected(), watched() as raised:
        before = time.thread_time()
        body = application(sent.environ(), lambda status, headers, *_: started.append((status, headers)))
        try:
            content = b"".join(body)
        finally:
            getattr(body, "close", lambda: None)()
        seconds = time.thread_time() - before
    status, headers = started[-1]
    names = {name.lower(): value for name, value in headers}
    return Got(int(status.split()[0]), names, content, seconds, raised[-1] if raised else "")


def fault_of(sent: Sent, got: Got) -> str:
    """What is wrong with an answer; '' when nothing is."""
    if got.status >= 500:
        return f"{got.status} {got.raised}"
    if b"Traceback (most recent call last)" in got.body:
        return "a traceback in the answer"
    if got.seconds > SLOWEST:
        return "slow"
    if any("\n" in value or "\r" in value for value in got.headers.values()):
        return "a line break in a header"
    is_for_scripts = got.headers.get("content-type", "").startswith(("application/json", "application/problem+json"))
    if got.status >= 400 and sent.wants_html and sent.method != "HEAD" and not is_for_scripts:
        wanted = "en" if sent.target.startswith(("/en/", "/en?")) or sent.target == "/en" else "fi"
        allowed = {"fi", "en"} if sent.target.startswith("/admin") else {wanted}  # there the browser or the user says
        if got.language not in allowed:
            return f"{got.status} in {got.language or 'no'} language, not in {wanted}"
    return ""


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside is rolled back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def watched() -> Iterator[list[str]]:
    """Exceptions that views let through, each with the last line of ours or Wagtail's that it came from."""
    raised: list[str] = []

    def note(request: Any = None, **kwargs: Any) -> None:
        kind, error, trace = sys.exc_info()
        places = []
        while trace is not None:
            code = trace.tb_frame.f_code
            places.append(f"{'/'.join(code.co_filename.split('/')[-3:])}:{trace.tb_lineno}")
            trace = trace.tb_next
        raised.append(f"{kind.__name__ if kind else ''}: {str(error)[:80]} at {' < '.join(places[:-4:-1])}")

    got_request_exception.connect(note, weak=False)
    try:
        yield raised
    finally:
        got_request_exception.disconnect(note)
