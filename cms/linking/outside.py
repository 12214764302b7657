"""One request to an address elsewhere, which is looked up and checked before anybody is connected to."""

import socket
import ssl
from dataclasses import dataclass
from threading import Timer
from time import monotonic
from urllib.parse import quote, urlsplit

from django.conf import settings
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import BaseHTTPResponse

from cms.linking.guard import public_peer

TIMEOUT = 10  # seconds to connect, and to wait for each piece of the answer
PATIENCE = 20  # seconds for one request altogether, however slowly it drips
HOPS = 5
MOVED, MOVED_FOR_GOOD = {301, 302, 303, 307, 308}, {301, 308}
SAFE = "%/:=&?~#+!$,;'@()*[]"
PIECE = 64 * 1024  # bytes
CHECK, FETCH = "SixCitiesLinkCheck", "SixCitiesFetch"


class TooLargeError(Exception):
    """The answer has more than may be read of it."""


@dataclass(frozen=True)
class Reply:
    """`location` and `kind` (a media type without its parameters) are '' where they were not said."""

    status: int
    location: str
    kind: str = ""
    content: bytes = b""


def user_agent(purpose: str = CHECK) -> str:
    """Who asks, and where to complain."""
    contact = f"; {settings.SECURITY_CONTACT}" if settings.SECURITY_CONTACT else ""
    return f"{purpose}/1.0 (+{settings.WAGTAILADMIN_BASE_URL}/{contact})"


def request(method: str, url: str, allow_loopback: bool = False, most: int = 0, purpose: str = CHECK) -> Reply:
    """No redirect is followed; of the body `most` bytes are read, and none of an answer that is not a success.

    Raises RefusedError, TooLargeError, OSError and urllib3's HTTPError.
    """
    scheme, name, port, peer = public_peer(url, allow_loopback)
    parts = urlsplit(url)
    path = quote(parts.path or "/", safe=SAFE) + (f"?{quote(parts.query, safe=SAFE)}" if parts.query else "")
    usual = port == {"http": 80, "https": 443}[scheme]
    connection: HTTPConnection
    if scheme == "https":
        context = ssl.create_default_context()
        connection = HTTPSConnection(peer, port, timeout=TIMEOUT, server_hostname=name, ssl_context=context)
    else:
        connection = HTTPConnection(peer, port, timeout=TIMEOUT)
    until = monotonic() + PATIENCE
    limit = Timer(PATIENCE, _cut, [connection])
    limit.daemon = True
    limit.start()
    try:
        headers = {"Host": name if usual else f"{name}:{port}", "User-Agent": user_agent(purpose), "Accept": "*/*"}
        connection.request(method, path, headers=headers | {"Accept-Encoding": "identity"}, preload_content=False)
        response = connection.getresponse()
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        content = _body(response, most, until) if most and response.status == 200 else b""
        return Reply(response.status, response.headers.get("Location", ""), kind, content)
    finally:
        limit.cancel()
        connection.close()


def _body(response: BaseHTTPResponse, most: int, until: float) -> bytes:
    """Piece by piece: one that drips is given up between two of them."""
    content = bytearray()
    while piece := response.read1(PIECE, decode_content=False):
        content += piece
        if len(content) > most:
            raise TooLargeError
        if monotonic() > until:
            raise TimeoutError
    return bytes(content)


def _cut(connection: HTTPConnection) -> None:
    """End a request that has lasted too long, whatever it waits for."""
    if connection.sock is not None:
        try:
            connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # over by itself
