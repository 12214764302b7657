"""What a process knows of a cache server: which run it is, when to leave it alone, what it must be told."""

import logging
import threading
import time
from typing import Any

from redis import Redis
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)
PAUSE = 2  # seconds in which nobody asks a server that has failed twice running
MOST_DEBTS = 10_000  # keys; owing more, everything in its database is deleted


class Server:
    """One server, for all threads and caches of a process."""

    def __init__(self) -> None:
        self.run = ""
        self._failures = 0
        self._until = 0.0
        self._debts: set[str] = set()
        self._owes_everything = False
        self._lock = threading.Lock()
        self._payer: threading.Thread | None = None

    def greet(self, connection: Any) -> None:
        """On every new connection, before its first command: which run of the server is this?"""
        connection.on_connect()
        self.run = run_of(connection)

    def is_ready(self, client: Redis) -> bool:
        """Whether it may be asked: it answers, its run is known, and it has been told what is owed."""
        if time.monotonic() < self._until:
            return False
        if self.run and not self._failures and not self._debts and not self._owes_everything:
            return True
        with self._lock:
            return self._meet(client)

    def fails(self, error: RedisError) -> None:
        """It has not answered a command. Once may be a connection that had ended."""
        self._failures += 1
        if self._failures > 1:
            self._rest(error)

    def owe(self, keys: list[str]) -> None:
        """Keys, without the run, to be deleted before this process asks for anything again."""
        with self._lock:
            self._debts.update(keys)
            self._owes_everything |= len(self._debts) > MOST_DEBTS

    def owe_everything(self) -> None:
        """All keys of its database."""
        self._owes_everything = True

    def pay(self, client: Redis) -> None:
        """Tell it what is owed as soon as it is back, even if nobody asks this process for anything."""
        with self._lock:
            if self._payer is None or not self._payer.is_alive():
                self._payer = threading.Thread(target=self._keep_trying, args=(client,), daemon=True)
                self._payer.start()

    def _keep_trying(self, client: Redis) -> None:
        while self._failures or self._debts or self._owes_everything:
            time.sleep(PAUSE / 2)
            self.is_ready(client)

    def _meet(self, client: Redis) -> bool:
        """Ask it for a sign of life, and pay."""
        try:
            client.ping()
            if self._owes_everything:
                client.flushdb()
            elif self._debts:
                client.delete(*(f"{key}@{self.run}" for key in self._debts))
        except RedisError as error:
            self._rest(error)
            return False
        if self._until:
            logger.warning("The cache server is back.")
        self._debts.clear()
        self._owes_everything, self._failures, self._until = False, 0, 0.0
        return True

    def _rest(self, error: RedisError) -> None:
        if not self._until:
            logger.warning("The cache server does not answer; working without it (%s).", error)
        self._until = time.monotonic() + PAUSE


_servers: dict[str, Server] = {}


def server_at(address: str) -> Server:
    """The server of an address, one object a process."""
    return _servers.setdefault(address, Server())


def run_of(connection: Any) -> str:
    """Which run of a server a connection leads to: another one after each of its starts."""
    connection.send_command("INFO", "server")
    lines = str(connection.read_response(), "utf-8", "replace").splitlines()
    return next((line.removeprefix("run_id:")[:16] for line in lines if line.startswith("run_id:")), "unnamed")
