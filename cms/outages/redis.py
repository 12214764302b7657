"""A cache that is slower, not broken, while its Redis or Valkey is away, and never stale when that is back."""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import OutOfMemoryError, ReadOnlyError, RedisError, ResponseError

from cms.outages.server import server_at

OPTIONS = {"socket_connect_timeout": 0.5, "socket_timeout": 1}
ATTEMPTS = 3  # over a connection that may have ended, over a new one, and again if that led to another run
REFUSALS = ("MISCONF", "MASTERDOWN", "NOREPLICAS")  # it runs, but takes nothing


class SteadyRedisCache(RedisCache):
    """While the server is away everything is a miss, and nothing is kept.

    Two things could make it stale afterwards, and neither does:

    - A server that starts again may hold what it saved long ago. Keys therefore contain its `run_id`, which is another
      after every start (and on a replica that takes over).
    - Keys that should have been written or deleted meanwhile are noted, and deleted before anything else is asked.

    For one server; the first of a list is taken.
    """

    def __init__(self, server: str | list[str], params: dict[str, Any]) -> None:
        address = server if isinstance(server, str) else server[0]
        self._server = server_at(address)
        options = OPTIONS | {"redis_connect_func": self._server.greet} | params.get("OPTIONS", {})
        super().__init__([address], params | {"OPTIONS": options})

    def make_key(self, key: str, version: int | None = None) -> str:
        """Of this run of the server alone."""
        return f"{super().make_key(key, version)}@{self._server.run}"

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        """`default` while away."""
        return self._ask(super().get, default, key, default, version)

    def get_many(self, keys: Iterable[str], version: int | None = None) -> dict[str, Any]:
        """{} while away."""
        return self._ask(super().get_many, {}, list(keys), version)

    def has_key(self, key: str, version: int | None = None) -> bool:
        """False while away."""
        return self._ask(super().has_key, False, key, version)

    def touch(self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """False while away."""
        return self._ask(super().touch, False, key, timeout, version)

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """False while away: whoever takes a lock this way waits."""
        return self._write([key], version, super().add, False, key, value, timeout, version)

    def set(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        """Not kept while away."""
        self._write([key], version, super().set, None, key, value, timeout, version)

    def set_many(self, data: dict[str, Any], timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> list[str]:
        """Names every key while away."""
        return self._write(data, version, super().set_many, list(data), data, timeout, version)

    def incr(self, key: str, delta: int = 1, version: int | None = None) -> int:
        """ValueError while away, as for a key that does not exist."""
        counted = self._write([key], version, super().incr, None, key, delta, version)
        if counted is None:
            raise ValueError(f"Key '{key}' not found: the cache server does not answer.")
        return counted

    def delete(self, key: str, version: int | None = None) -> bool:
        """False while away; done when the server is back."""
        return self._write([key], version, super().delete, False, key, version)

    def delete_many(self, keys: Iterable[str], version: int | None = None) -> None:
        """Done when the server is back."""
        keys = list(keys)
        self._write(keys, version, super().delete_many, None, keys, version)

    def clear(self) -> bool:  # type: ignore[override]  # as in Django's own; the stubs say None
        """False while away; done when the server is back."""
        cleared = self._ask(super().clear, None)
        if cleared is None:
            self._server.owe_everything()
            self._server.pay(self._cache.get_client(write=True))
        return bool(cleared)

    def _write(
        self, keys: Iterable[str], version: int | None, command: Callable[..., Any], missing: Any, *given: Any
    ) -> Any:
        lost = object()
        answer = self._ask(command, lost, *given)
        if answer is not lost:
            return answer
        self._server.owe([super(SteadyRedisCache, self).make_key(key, version) for key in keys])
        self._server.pay(self._cache.get_client(write=True))
        return missing

    def _ask(self, command: Callable[..., Any], missing: Any, *given: Any) -> Any:
        """The answer of the run of the server that the keys were made for, or `missing`."""
        for _attempt in range(ATTEMPTS):
            if not self._server.is_ready(self._cache.get_client(write=True)):
                break
            run = self._server.run
            try:
                answer = command(*given)
            except RedisError as error:
                if _is_wrong(error):
                    raise
                pool: Any = self._cache
                pool._get_connection_pool(write=True).disconnect()
                self._server.fails(error)
            else:
                if run == self._server.run:
                    return answer
        return missing


def _is_wrong(error: RedisError) -> bool:
    """Whether the command is to blame and not the server."""
    if not isinstance(error, ResponseError) or isinstance(error, (OutOfMemoryError, ReadOnlyError)):
        return False
    return not str(error).startswith(REFUSALS)
