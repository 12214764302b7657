"""Where the version of the content stands, for all processes to see: in Redis, else in a file beside the database."""

import os
import threading
import time
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Any, Protocol
from uuid import uuid4

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

# Seconds that Redis has to answer or to be reached. With 0.05, a machine with 30 processes waiting for its two
# processors takes a Redis that is well for one that is away, makes every page anew and has even more to do.
SECONDS = 0.25
PAUSE = 2.0  # seconds that a process leaves Redis alone that did not answer


class AwayError(Exception):
    """The place does not answer: what version the content has cannot be known."""


class Place(Protocol):
    """Holds a few short texts by name, of which none ever comes back once it is replaced."""

    def read(self, name: str) -> str:
        """The text. Raises AwayError."""

    def write(self, name: str, token: str) -> None:
        """Replace it, for everybody, before this returns. Raises AwayError."""


def new_token() -> str:
    """A text that never was: in order of time, so that people can read it in a log."""
    return f"{time.time_ns():x}{token_hex(4)}"


class FilePlace:
    """For one machine. A file is replaced as a whole (POSIX rename), and read as a whole: 20 µs at most."""

    def __init__(self, path: Path) -> None:
        self.path = str(path)

    def read(self, name: str) -> str:
        """The text; a first one where there is none yet."""
        try:
            number = os.open(f"{self.path}_{name}", os.O_RDONLY)
        except FileNotFoundError:
            self.write(name, new_token())
            return self.read(name)
        except OSError as error:
            raise AwayError from error
        try:
            return os.read(number, 200).decode()
        finally:
            os.close(number)

    def write(self, name: str, token: str) -> None:
        """Atomic: a reader sees the old or the new text."""
        aside = Path(f"{self.path}_{name}.{uuid4().hex}")
        try:
            aside.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(token)
            aside.replace(f"{self.path}_{name}")
        except OSError as error:
            # On a full disk too: what stood there must not be believed.
            for path in (aside, Path(f"{self.path}_{name}")):
                with suppress(OSError):
                    path.unlink(missing_ok=True)
            raise AwayError from error


class RedisPlace:
    """For any number of machines: asked anew each time, over a connection of the thread's own.

    A Redis that starts again may hold what it saved long ago: the run of the server is a part of every text.
    """

    def __init__(self, url: str, prefix: str) -> None:
        self._pool = redis.ConnectionPool.from_url(
            url,
            socket_timeout=SECONDS,
            socket_connect_timeout=SECONDS,
            retry=Retry(NoBackoff(), 0),
            redis_connect_func=self._greet,
        )
        self._local = threading.local()
        self._prefix = prefix
        self._questions: dict[str, Any] = {}
        self._away_until = 0.0

    def read(self, name: str) -> str:
        """The text; a first one where there is none, as in an emptied Redis."""
        question = self._questions.get(name)
        if question is None:
            question = self._questions[name] = self._packed("GET", self._prefix + name)
        held = self._ask(question)
        while held is None:
            self._ask(self._packed("SET", self._prefix + name, new_token(), "NX"))
            held = self._ask(question)
        return f"{self._local.run}-{held.decode()}"

    def write(self, name: str, token: str) -> None:
        """One SET, tried even while Redis is left alone."""
        self._away_until = 0.0
        self._ask(self._packed("SET", self._prefix + name, token))

    def _greet(self, connection: Any) -> None:
        """On every new connection, before its first command: which run of the server it leads to."""
        connection.on_connect()
        connection.send_command("INFO", "server")
        lines = connection.read_response().decode(errors="replace").splitlines()
        self._local.run = next((line[7:23] for line in lines if line.startswith("run_id:")), "unnamed")

    def _packed(self, *words: str) -> Any:
        return redis.Connection().pack_command(*words)

    def _ask(self, question: Any) -> Any:
        """Once more over a new connection where the old one has died: a Redis that was restarted is not away."""
        if time.monotonic() < self._away_until:
            raise AwayError
        for is_last in (False, True):
            connection = self._connection()
            try:
                connection.send_packed_command(question, check_health=False)
                return connection.read_response()
            except (redis.RedisError, OSError) as error:
                connection.disconnect()
                if is_last or isinstance(error, redis.TimeoutError):
                    self._away_until = time.monotonic() + PAUSE
                    raise AwayError from error
        return None

    def _connection(self) -> Any:
        """The thread's own, not that of the process it was forked from."""
        if getattr(self._local, "process", None) != os.getpid():
            self._local.process, self._local.connection = os.getpid(), self._pool.make_connection()
        return self._local.connection
