"""`manage.py serve`: the web server and the worker, together, until Ctrl-C or SIGTERM."""

import signal
import socket
import time
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import closing
from functools import partial
from http.client import HTTPConnection, HTTPException
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels
from wagtail import hooks

from cms.serving.announcement import announcement
from cms.serving.processes import Processes


class Command(BaseCommand):
    """Loads the project once, then forks: a start costs one import, and the processes share its memory."""

    help = "Serve the sites through the production application server, with the worker beside it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What `make run` wants done first."""
        parser.add_argument(
            "--prepare",
            action="store_true",
            help="migrate, load the demo into an empty development database, make an outdated search index anew",
        )

    def handle(self, *, prepare: bool, **options: Any) -> None:
        """Make the Site records right, start both, say where the sites are, wait."""
        host, port = settings.HOST, settings.PORT
        _refuse_taken_port(host, port)
        if prepare:
            call_command("migrate", verbosity=0)
            if not settings.PRODUCTION:
                call_command("load_demo", if_empty=True)
            call_command("rebuild_search", if_needed=True)
        call_command("sync_hosts")
        connections.close_all()  # a connection cannot be shared with a child
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # the same end as Ctrl-C
        work: dict[str, Callable[[], object]] = {
            "web server": partial(serve_web, host, port, settings.WEB_WORKERS),
            "worker": partial(call_command, "worker"),
        }
        for beside in hooks.get_hooks("serve_beside"):
            line, more = beside()
            self.stdout.write(line)
            work |= more
        try:
            with Processes(work) as processes:
                text = announcement()
                _wait_for_answer(host, port, processes)
                self.stdout.write(text)
                self.stdout.flush()
                while not (ended := processes.first_end()):
                    time.sleep(0.5)
                raise CommandError(f"Stopped, because this one ended: {ended}")
        except KeyboardInterrupt:
            self.stdout.write("Stopped.")


def serve_web(host: str, port: int, workers: int) -> None:
    """Run the application server. A worker handles four requests at once and keeps sixteen more waiting."""
    Granian(
        "cms.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        backpressure=20,
        websockets=False,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
    ).serve()


def _refuse_taken_port(host: str, port: int) -> None:
    """A clear error before anything starts."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
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
