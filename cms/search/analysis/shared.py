"""One process that analyses for all others: a Unix socket that only its owner may use, a question a connection.

A question is a JSON list of words; the answer a list of pairs, each a list of whole terms and one of parts.
"""

import json
import socket
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingMixIn, UnixStreamServer
from typing import Any

from cms.search.analysis.analyser import Analyser, Away, Terms

# Seconds that a question may take, and that nobody is asked after one that failed.
PATIENCE, PAUSE = 1.0, 5.0
# Words in one question: a tenth of a second's work.
BATCH = 400

_relied_on = False


def rely() -> None:
    """From now on, here and in processes forked from here, never load the analyser: ask the process that shares it."""
    global _relied_on  # noqa: PLW0603  inherited by every process forked
    _relied_on = True


def is_relied_on() -> bool:
    """Whether `rely` was called."""
    return _relied_on


def answers(path: Path) -> bool:
    """Whether somebody serves there."""
    try:
        return path.exists() and SharedAnalyser(path, "", "").terms(["a"]) != []
    except Away:
        return False


class AnalysisServer(ThreadingMixIn, UnixStreamServer):
    """Listens at once, so that whoever asks while the analyser loads is answered a moment later."""

    daemon_threads = True
    request_queue_size = 64
    analyser: Analyser

    def __init__(self, path: Path) -> None:
        """Raises OSError where the path is too long or not writable."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        super().__init__(str(path), Answer)
        path.chmod(0o600)


class Answer(StreamRequestHandler):
    """One question, one answer."""

    timeout = PATIENCE
    server: AnalysisServer

    def handle(self) -> None:
        """Whoever leaves early is not waited for."""
        with suppress(OSError, ValueError):
            found = self.server.analyser.terms(json.loads(self.rfile.read()))
            self.wfile.write(json.dumps([[sorted(whole), sorted(parts)] for whole, parts in found]).encode())


class SharedAnalyser:
    """Asks the process that serves at a path. Its words are never waited for longer than a second."""

    def __init__(self, path: Path, name: str, version: str) -> None:
        self.path, self.name, self.version = path, name, version
        self.paused_until = 0.0

    def terms(self, words: Sequence[str]) -> list[Terms]:
        """Raises Away when nobody answers, and for a while after that at once."""
        if time.monotonic() < self.paused_until:
            raise Away
        try:
            batches = [words[start : start + BATCH] for start in range(0, len(words), BATCH)]
            return [Terms(frozenset(whole), frozenset(parts)) for batch in batches for whole, parts in self._ask(batch)]
        except (OSError, ValueError) as error:
            self.paused_until = time.monotonic() + PAUSE
            raise Away from error

    def _ask(self, words: Sequence[str]) -> list[Any]:
        deadline = time.monotonic() + PATIENCE
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(PATIENCE)
            line.connect(str(self.path))
            line.sendall(json.dumps(words).encode())
            line.shutdown(socket.SHUT_WR)
            answer = bytearray()
            while received := line.recv(65536):
                answer += received
                line.settimeout(max(deadline - time.monotonic(), 0.001))
        found = json.loads(answer)
        if len(found) != len(words):
            raise ValueError("An answer for other words than were asked.")
        return found
