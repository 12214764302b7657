"""Bytes that are no proper request: the server refuses them, and no process is lost or held up."""

import os
import random
import socket
from concurrent.futures import ThreadPoolExecutor

from tests.faults.load import ask
from tests.faults.processes import named

SEED = int(os.environ.get("FUZZ_SEED", "0")) or random.SystemRandom().randrange(1, 10**9)
COUNT = int(os.environ.get("FUZZ_SOCKETS", "400"))
HOST = b"Host: localhost\r\n"
# Each is sent as it stands. Pairs of lengths are what smuggling is made of (RFC 9112, 11.2).
BROKEN = (
    b"\r\n\r\n\r\n",
    b"GET\r\n\r\n",
    b"GET / HTTP/9.9\r\n" + HOST + b"\r\n",
    b"GET http://evil.example/ HTTP/1.1\r\n" + HOST + b"\r\n",
    b"GET /\x00 HTTP/1.1\r\n" + HOST + b"\r\n",
    b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n",
    b"GET / HTTP/1.1\r\n" + HOST + b"X: " + b"a" * 200_000 + b"\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + HOST + b"".join(b"X-%d: 1\r\n" % number for number in range(3000)) + b"\r\n",
    b"GET / HTTP/1.1\r\n" + HOST + b"Host: turku.localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + HOST + b"X : 1\r\n y\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",
    b"POST /haku/ HTTP/1.1\r\n" + HOST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
    b"POST /haku/ HTTP/1.1\r\n"
    + HOST
    + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin/ HTTP/1.1\r\n\r\n",
    b"POST /haku/ HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: xchunked\r\nContent-Length: -1\r\n\r\nabc",
    b"POST /haku/ HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nabc",
    b"POST /haku/ HTTP/1.1\r\n"
    + HOST
    + b"Transfer-Encoding: chunked\r\n\r\n5;x="
    + b"y" * 70_000
    + b"\r\nabcde\r\n0\r\n\r\n",
    b"POST /haku/ HTTP/1.1\r\n" + HOST + b"Content-Length: 99999999999999999999\r\n\r\nabc",
    b"POST /haku/ HTTP/1.1\r\n" + HOST + b"Content-Length: 1e3\r\n\r\nabc",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 60,
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"CONNECT localhost:22 HTTP/1.1\r\n" + HOST + b"\r\n",
    b"OPTIONS * HTTP/1.1\r\n" + HOST + b"\r\n",
)


def talk(port: int, sent: bytes, patience: float = 30) -> bytes:
    """What comes back until the other side closes, or says nothing more for two seconds."""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as line:
        answer = b""
        try:
            line.sendall(sent)
            line.shutdown(socket.SHUT_WR)
            line.settimeout(patience)
            while piece := line.recv(65536):
                answer += piece
        except OSError:  # refused while we were still sending, or silent
            pass
        return answer


def mangled(choice: random.Random) -> bytes:
    """One of the broken requests, or a sound one, with bytes changed, doubled or cut off."""
    sound = b"GET /en/ HTTP/1.1\r\n" + HOST + b"Accept: text/html\r\nCookie: a=b\r\n\r\n"
    request = bytearray(choice.choice((*BROKEN, sound, sound, sound)))
    for _number in range(choice.randrange(1, 6)):
        place = choice.randrange(len(request))
        how = choice.randrange(4)
        if how == 0:
            request[place] = choice.randrange(256)
        elif how == 1:
            request[place:place] = choice.choice((b"\r\n", b"\0", b":", b" ", b"\xff", b"%"))
        elif how == 2:
            del request[place : place + choice.randrange(1, 9)]
        else:
            request += request[place : place + 40]
        request = request or bytearray(b"\n")
    return bytes(request)


def test_no_bytes_take_a_process_or_the_time_of_others(on_sqlite, record_property):
    install = on_sqlite()
    choice = random.Random(SEED)  # noqa: S311  not a secret: it must be possible to repeat it
    record_property("FUZZ_SEED", SEED)
    with install.serving() as serve:
        processes = named(serve.pid, "web"), named(serve.pid, "worker")
        with ThreadPoolExecutor(8) as several:
            answers = list(several.map(lambda sent: talk(install.port, sent), BROKEN))
            answers += several.map(lambda sent: talk(install.port, sent), [mangled(choice) for _one in range(COUNT)])
        statuses = [int(answer[9:12]) for answer in answers if answer.startswith(b"HTTP/1.") and answer[9:12].isdigit()]
        assert [status for status in statuses if status >= 500 and status not in {501, 505}] == [], f"FUZZ_SEED={SEED}"
        assert [answer for answer in answers if b"Traceback" in answer] == []
        assert statuses.count(200) < len(statuses)
        assert (named(serve.pid, "web"), named(serve.pid, "worker")) == processes
        assert ask(install.port, "/").status == 200


def test_a_length_and_chunks_at_once_are_never_two_requests(on_sqlite):
    """What one side takes for a body, the other must not take for a request."""
    install = on_sqlite()
    with install.serving():
        for request in (BROKEN[11], BROKEN[12], BROKEN[13]):
            answer = talk(install.port, request)
            assert answer.count(b"HTTP/1.1 2") == 0
            assert answer.count(b"HTTP/1.") <= 1
