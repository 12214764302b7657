"""A small keep-alive client in a process of its own, so that its CPU time is nobody else's: `python -m …client`.

Reads one JSON object from stdin: port, host, path, requests, connections. Writes one: statuses, bytes of an answer, and
each request's wall time in milliseconds. Knows what our servers send, not all of HTTP.
"""

import json
import selectors
import socket
import sys
import time
from collections import Counter

HEAD_END = b"\r\n\r\n"


class Connection:
    """One request after the other on one socket."""

    def __init__(self, port: int, request: bytes) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.request, self.received, self.began = request, b"", 0.0

    def send(self) -> None:
        """Ask once more."""
        self.received, self.began = b"", time.perf_counter()
        self.socket.sendall(self.request)

    def receive(self) -> int:
        """The status once the answer is complete, else 0. ConnectionError if the server hangs up."""
        part = self.socket.recv(1 << 18)
        if not part:
            raise ConnectionError("The server has closed the connection.")
        self.received += part
        head, end, body = self.received.partition(HEAD_END)
        return int(head.split(b" ", 2)[1]) if end and _is_complete(head.lower(), body) else 0


def _is_complete(head: bytes, body: bytes) -> bool:
    if b"transfer-encoding: chunked" in head:
        return body.endswith(b"0" + HEAD_END)
    return len(body) >= int(head.partition(b"content-length:")[2].split(b"\r\n", 1)[0])


def load(port: int, host: str, path: str, requests: int, connections: int) -> dict:
    """Send that many requests, as many at a time as there are connections."""
    lines = [f"GET {path} HTTP/1.1", f"Host: {host}", "Accept-Encoding: br, gzip", "User-Agent: bench", "", ""]
    times: list[float] = []
    waiting, statuses, size = requests, Counter[int](), 0
    with selectors.DefaultSelector() as selector:
        for _number in range(min(connections, requests)):
            connection = Connection(port, "\r\n".join(lines).encode())
            selector.register(connection.socket, selectors.EVENT_READ, connection)
            connection.send()
            waiting -= 1
        while len(times) < requests:
            for key, _events in selector.select():
                if status := key.data.receive():
                    times.append(1000 * (time.perf_counter() - key.data.began))
                    statuses[status] += 1
                    size = len(key.data.received)
                    if waiting:
                        waiting -= 1
                        key.data.send()
    return {"statuses": statuses, "size": size, "milliseconds": times}


if __name__ == "__main__":
    json.dump(load(**json.load(sys.stdin)), sys.stdout)
