"""Asking whether an address answers: one polite request, nothing kept of what comes back."""

import socket
import ssl
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from urllib3.exceptions import HTTPError

from cms.linking.faults import Fault
from cms.linking.guard import RefusedError
from cms.linking.outside import HOPS, MOVED, MOVED_FOR_GOOD, request

GONE = {404, 410}
# The server is there and does not talk to machines, or wants a log-in, or wants to be asked later.
NOT_FOR_MACHINES = {401, 402, 403, 405, 406, 407, 408, 412, 418, 421, 423, 425, 426, 428, 429, 431, 451, 999}


@dataclass(frozen=True)
class Answer:
    """How an address answered. `fault` is '' when it works; `moved_to` is set when it has moved for good.

    `busy` says that the host wants to be left in peace for now.
    """

    fault: str = ""
    status: int | None = None
    moved_to: str = ""
    busy: bool = False


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
            reply = request(method, here, allow_loopback)
            status, location = reply.status, reply.location
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


def _is_elsewhere(old: str, new: str) -> bool:
    """Whether an editor should care: not for https instead of http, `www.` or a slash at the end."""
    return _bare(old) != _bare(new)


def _bare(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query
