"""A request and its answer as the application server hands them over: bare WSGI, without Django's test client, which
takes bodies away and follows its own ideas of headers."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from urllib.parse import unquote_to_bytes, urlsplit

VISITOR = "192.0.2.7"  # of the block that is for documentation (RFC 5737)


@dataclass(frozen=True)
class Ask:
    """One request. `address` is absolute, or the raw target where the header `Host` is given."""

    address: str
    headers: Mapping[str, str] = field(default_factory=dict)
    method: str = "GET"
    body: bytes = b""

    def environ(self) -> dict[str, object]:
        """The request as PEP 3333 has it."""
        parts = urlsplit(self.address)
        host = self.headers.get("Host", parts.netloc)
        name, _colon, port = host.partition(":")
        headers = {f"HTTP_{key.upper().replace('-', '_')}": value for key, value in self.headers.items()}
        return headers | {
            "REQUEST_METHOD": self.method,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(parts.path).decode("latin-1"),
            "QUERY_STRING": parts.query,
            "CONTENT_TYPE": self.headers.get("Content-Type", "application/x-www-form-urlencoded" if self.body else ""),
            "CONTENT_LENGTH": str(len(self.body)) if self.body else "",
            "HTTP_HOST": host,
            "SERVER_NAME": name,
            "SERVER_PORT": port or "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": VISITOR,
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(self.body),
            "wsgi.errors": BytesIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        }


@dataclass(frozen=True)
class Answer:
    """What came back; header names in small letters, several of one name joined as HTTP allows."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    statements: int = 0  # SQL statements that the answer took
    request_id: str = ""  # its own: no two answers have the same

    @property
    def etag(self) -> str:
        return self.headers.get("etag", "")

    def __getitem__(self, name: str) -> str:
        return self.headers.get(name.lower(), "")


def ask(application: Callable, request: Ask) -> Answer:
    """The whole answer of a WSGI application, read to its end and closed."""
    started: list[tuple[str, list[tuple[str, str]]]] = []
    body: Iterable[bytes] = application(
        request.environ(), lambda status, headers, *_: started.append((status, headers))
    )
    try:
        content = b"".join(body)
    finally:
        if hasattr(body, "close"):
            body.close()
    status, pairs = started[-1]
    headers: dict[str, str] = {}
    for name, value in pairs:
        known = headers.get(name.lower())
        headers[name.lower()] = value if known is None else f"{known}, {value}"
    return Answer(int(status.split()[0]), headers, content, request_id=headers.pop("x-request-id", ""))
