"""Asking whether an address answers: one polite request, nothing kept of what comes back."""

import socket
import ssl
from dataclasses import dataclass
from threading import Timer
from urllib.parse import quote, urljoin, urlsplit

from django.conf import settings
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from cms.linking.faults import Fault
from cms.linking.guard import RefusedError, public_peer

TIMEOUT = 10  # seconds to connect, and to wait for each piece of the answer
PATIENCE = 20  # seconds for one request altogether, however slowly it drips
HOPS = 5
MOVED, MOVED_FOR_GOOD = {301, 302, 303, 307, 308}, {301, 308}
GONE = {404, 410}
# The server is there and does not talk to machines, or wants a log-in, or wants to be asked later.
NOT_FOR_MACHINES = {401, 402, 403, 405, 406, 407, 408, 412, 418, 421, 423, 425, 426, 428, 429, 431, 451, 999}
SAFE = "%/:=&?~#+!$,;'@()*[]"


@dataclass(frozen=True)
class Answer:
    """How an address answered. `fault` is '' when it works; `moved_to` is set when it has moved for good.

    `busy` says that the host wants to be left in peace for now.
    """

    fault: str = ""
    status: int | None = None
    moved_to: str = ""
    busy: bool = False


def user_agent() -> str:
    """Who asks, and where to complain."""
    return f"SixCitiesLinkCheck/1.0 (+{settings.WAGTAILADMIN_BASE_URL}/; {settings.SECURITY_CONTACT})"


def ask(url: str, allow_loopback: bool = False) -> Answer:
    """HEAD, and GET where HEAD is not believed; redirects are followed one by one, each checked like the first."""
    answer = _follow("HEAD", url, allow_loopback)
    if answer.fault in {Fault.REFUSED, Fault.NO_HOST, Fault.UNSAFE} or answer.busy:
        return answer
    if answer.fault or answer.status in NOT_FOR_MACHINES or answer.status == 501:
        return _follow("GET", url, allow_loopback)
    return answer


def _follow(method: str, url: str, allow_loopback: bool) -> Answer:
    here, for_good = url, True
    try:
        for _hop in range(HOPS + 1):
            status, location = _request(method, here, allow_loopback)
            if status not in MOVED or not location:
                moved = here if here != url and for_good and status < 400 and _is_elsewhere(url, here) else ""
                return _judged(status, moved)
            for_good = for_good and status in MOVED_FOR_GOOD
            here = urljoin(here, location)
    except RefusedError:
        return Answer(Fault.REFUSED)
    except socket.gaierror:
        return Answer(Fault.NO_HOST)
    except ssl.SSLError:
        return Answer(Fault.UNSAFE)
    except (OSError, HTTPError, ValueError):
        return Answer(Fault.NO_ANSWER)
    return Answer(Fault.LOOP)


def _judged(status: int, moved_to: str) -> Answer:
    if status in GONE:
        return Answer(Fault.NOT_FOUND, status)
    if status < 400 or status in NOT_FOR_MACHINES:
        return Answer("", status, moved_to, busy=status in {429, 503})
    return Answer(Fault.SERVER, status, busy=status == 503)


def _request(method: str, url: str, allow_loopback: bool) -> tuple[int, str]:
    """Status and `Location` of one request; the body is not read."""
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
    limit = Timer(PATIENCE, _cut, [connection])
    limit.daemon = True
    limit.start()
    try:
        headers = {"Host": name if usual else f"{name}:{port}", "User-Agent": user_agent(), "Accept": "*/*"}
        connection.request(method, path, headers=headers, preload_content=False)
        response = connection.getresponse()
        return response.status, response.headers.get("Location", "")
    finally:
        limit.cancel()
        connection.close()


def _cut(connection: HTTPConnection) -> None:
    """End a request that has lasted too long, whatever it waits for."""
    if connection.sock is not None:
        try:
            connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # over by itself


def _is_elsewhere(old: str, new: str) -> bool:
    """Whether an editor should care: not for https instead of http, `www.` or a slash at the end."""
    return _bare(old) != _bare(new)


def _bare(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query
