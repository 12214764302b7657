"""What `bench --served` measures with: the client gets whole answers, and CPU time is that of a server's processes."""

import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from cms.serving.served import servers, table
from cms.serving.served.client import load
from cms.serving.served.measuring import DJANGOS_CACHE, EMPTY, FILE, Served

BODY = b"x" * 300_000  # more than one packet


class Keeping(BaseHTTPRequestHandler):
    """Keeps connections open; the path says how an answer ends."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.send_response(404 if self.path == "/missing" else 200)
        if self.path == "/chunked":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY))
        else:
            self.send_header("Content-Length", str(len(BODY)))
            self.end_headers()
            self.wfile.write(BODY)

    def log_message(self, *args):
        """Nothing."""


@pytest.fixture
def port():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Keeping)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("path", "status"), [("/", 200), ("/chunked", 200), ("/missing", 404)])
def test_every_request_gets_its_whole_answer(port, path, status):
    told = load(port, "localhost", path, requests=20, connections=4)
    assert told["statuses"] == {status: 20}
    assert len(told["milliseconds"]) == 20
    assert told["size"] > len(BODY)


def test_the_cpu_time_of_a_server_is_that_of_its_children_too():
    burn = "import time; end = time.process_time() + 0.5\nwhile time.process_time() < end: pass\nprint(1); input()"
    script = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {burn!r}])"
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        used = servers.Server(process.pid, 0)
        assert used.cpu() >= 0.5
        assert used.memory() > servers.Server(os.getpid() + 10**6, 0).memory() == 0
        process.stdin.close()


def test_each_figure_is_a_ratio_to_the_references_measured_before_it():
    found = [
        Served(name, cpu, 1, 2, 3000) for name, cpu in ((EMPTY, 0.2), (DJANGOS_CACHE, 0.4), (FILE, 0.01), ("x", 0.3))
    ]
    *_references, line = table.lines(found)
    assert line.split() == ["x", "0.300", "1.50", "0.75", "30.00", "1.0", "2.0", "3.0"]
