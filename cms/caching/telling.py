"""Telling the caches in front what has changed: at once, and once more by the worker, until they have taken it.

Twice, because a page that a process was making while the change was committed may reach the cache after the first.
"""

import logging
from collections.abc import Collection
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult
from wagtail import hooks
from wagtail.contrib.frontend_cache.utils import get_backends

from cms.caching.frontends import PurgeError, VarnishBackend

logger = logging.getLogger(__name__)
SECOND = 3  # seconds until the worker's turn: longer than a page takes to be made
LONGEST = 60  # seconds between two tries at most


def tell(keys: Collection[str] = ()) -> None:
    """Have every cache in front forget what carries one of these surrogate keys; without keys, everything.

    For after a commit. Varnish is asked at once, a network of others by the worker. Logs what fails, never raises
    for a cache that is away: the worker repeats it until it succeeds.
    """
    for name, backend in get_backends().items():
        if not isinstance(backend, VarnishBackend):
            _queue(name, sorted(keys), 0, after=0)
            continue
        try:
            _forget(backend, keys)
        except PurgeError as error:
            logger.warning("The cache in front was not told, and will be: %s", error)
        _queue(name, sorted(keys), 0, after=SECOND)


@hooks.register("content_changed")
def tell_of_change() -> None:
    """Every page may show what was written: all of them are forgotten."""
    tell()


@task()
def tell_again(name: str, keys: list[str], tries: int) -> None:
    """The worker's turn; a cache that is away is told later, at growing distances."""
    backend = get_backends(backends=[name]).get(name)
    if backend is None:
        return
    try:
        _forget(backend, keys)
    except PurgeError as error:
        after = min(LONGEST, 2**tries)
        logger.warning("The cache in front was not told; again in %s s: %s", after, error)
        _queue(name, keys, tries + 1, after=after)


def _forget(backend: Any, keys: Collection[str]) -> None:
    """By key where the cache can, else everything. Wagtail's other back ends take `/*` for every path."""
    if keys and hasattr(backend, "purge_keys"):
        backend.purge_keys(keys)
    elif hasattr(backend, "purge_all"):
        backend.purge_all()
    else:
        backend.purge_batch([f"{settings.WAGTAILADMIN_BASE_URL}/*"])


def _queue(name: str, keys: list[str], tries: int, *, after: int) -> None:
    """Queue the worker's turn, unless the same one is waiting already."""
    arguments = {"args": [name, keys, tries], "kwargs": {}}
    waiting = DBTaskResult.objects.filter(
        task_path=tell_again.module_path, status=TaskResultStatus.READY, args_kwargs=arguments
    )
    due = timezone.now() + timedelta(seconds=after)
    try:
        if not waiting.exists():
            tell_again.using(run_after=due if after else None).enqueue(name, keys, tries)
    except DatabaseError as error:  # as while the very first migrations run
        logger.warning("The worker cannot be asked to tell the caches in front: %s", error)
