"""What stands at the other end of SENTRY_DSN in tests: it keeps what it is sent."""

import gzip
import json
import time
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from threading import Thread

import brotli

CODINGS = {"gzip": gzip.decompress, "deflate": zlib.decompress, "br": brotli.decompress}


class Receiver:
    """An HTTP server on the loopback; `envelopes` are texts, in the order of arrival."""

    def __init__(self):
        envelopes = self.envelopes = []

        class Handler(BaseHTTPRequestHandler):
            """Takes everything."""

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                decode = CODINGS.get(self.headers.get("Content-Encoding", ""), bytes)
                envelopes.append(decode(body).decode())
                self.send_response(200)
                self.end_headers()

            def log_message(self, *args):
                """Nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.dsn = f"http://abc@127.0.0.1:{self.server.server_port}/1"
        Thread(target=self.server.serve_forever, daemon=True).start()

    def items(self, kind):
        """The reports of one kind that have come."""
        found = []
        for envelope in self.envelopes:
            lines = [json.loads(line) for line in envelope.splitlines() if line]
            found += [body for head, body in pairwise(lines) if head.get("type") == kind]
        return found

    def wait_for(self, kind, count, seconds=30):
        """The reports, as soon as there are that many."""
        end = time.monotonic() + seconds
        while len(self.items(kind)) < count and time.monotonic() < end:
            time.sleep(0.1)
        return self.items(kind)
