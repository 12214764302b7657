"""`manage.py serve`: the web server and the worker, together, until Ctrl-C or SIGTERM; `--web`: without the worker."""

import signal
import socket
import time
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import closing
from functools import partial
from http.client import HTTPConnection, HTTPException
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from wagtail import hooks

from cms.serving.announcement import announcement
from cms.serving.draining import leave
from cms.serving.processes import Processes
from cms.serving.web import listen, serve_web
from cms.watching import sharing


class Command(BaseCommand):
    """Loads the project once, then forks: a start costs one import, and the processes share its memory."""

    help = "Serve the sites through the production application server, with the worker beside it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What `make run` wants done first, and what several processes on one database leave out."""
        parser.add_argument("--web", action="store_true", help="without the worker, which then runs by itself")
        parser.add_argument(
            "--prepare",
            action="store_true",
            help="migrate, load the demo into an empty development database, make an outdated search index anew",
        )

    def handle(self, *, prepare: bool, web: bool, **options: Any) -> None:
        """Make the Site records right, start all, say where the sites are, wait."""
        host, port = settings.HOST, settings.PORT
        listening = _listen(host, port)
        sharing.begin(str(port))
        if prepare:
            call_command("migrate", verbosity=0)
            if not settings.PRODUCTION:
                call_command("load_demo", if_empty=True)
            call_command("rebuild_search", if_needed=True)
        call_command("sync_hosts")
        connections.close_all()  # a connection cannot be shared with a child
        signal.signal(signal.SIGTERM, _drain)
        work: dict[str, Callable[[], object]] = {"web server": partial(serve_web, listening, settings.WEB_WORKERS)}
        if not web:
            work["worker"] = partial(run_worker, listening)
        for beside in hooks.get_hooks("serve_beside"):
            line, more = beside()
            self.stdout.write(line)
            work |= more
        try:
            # Whoever comes while they end is refused at once, and not left waiting in the queue.
            with Processes(work) as processes, closing(listening):
                text = announcement()
                _wait_for_answer(host, port, processes)
                self.stdout.write(text)
                self.stdout.flush()
                while not (ended := processes.first_end()):
                    time.sleep(0.5)
                raise CommandError(f"Stopped, because this one ended: {ended}")
        except KeyboardInterrupt:
            self.stdout.write("Stopped.")


def run_worker(listening: socket.socket) -> None:
    """Run the worker, which takes no requests."""
    listening.close()
    call_command("worker")


def _drain(number: int, frame: FrameType | None) -> None:
    """Say on `/readyz` that the end is near, serve on for DRAIN_SECONDS, then end as Ctrl-C does."""
    leave()
    time.sleep(settings.DRAIN_SECONDS)
    raise KeyboardInterrupt


def _listen(host: str, port: int) -> socket.socket:
    """The socket of all web processes, or a clear error before anything starts."""
    try:
        return listen(host, port)
    except OSError as error:
        raise CommandError(f"Cannot listen on {host} port {port} ({error.strerror}). Try another PORT.") from error


def _wait_for_answer(host: str, port: int, processes: Processes) -> None:
    """Return when the server answers, or when a process has ended instead."""
    reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  (compares, does not listen)
    while not processes.first_end():
        with closing(HTTPConnection(reachable, port, timeout=10)) as connection:
            try:
                connection.request("GET", "/healthz", headers={"Host": settings.BASE_HOST})
                connection.getresponse()
            except (OSError, HTTPException):
                time.sleep(0.1)
            else:
                return
