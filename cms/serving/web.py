"""The web server: granian's processes, which all take requests from one socket."""

import socket

from django.conf import settings
from granian import Granian
from granian._granian import SocketHolder
from granian.constants import Interfaces
from granian.log import LogLevels


class SharedSocketServer(Granian):  # type: ignore[misc,valid-type]  # Granian is chosen at import
    """Granian as it runs everywhere but on Linux: there each process listens for itself (SO_REUSEPORT), and with it
    dies the queue of visitors who were to be its next. Here they wait in the one socket that all processes share.
    """

    listening: socket.socket

    def _init_shared_socket(self) -> None:
        self._ssp, self._sfd = None, self.listening.fileno()
        # The stubs have the class of other systems.
        self._shd, self._sso = SocketHolder(self._sfd, False, 1024), self.listening  # type: ignore[call-arg]  # as said


def listen(host: str, port: int) -> socket.socket:
    """A socket on which visitors queue from now on, for any number of processes. OSError if the port is taken."""
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    listening.listen(1024)
    listening.setblocking(False)
    listening.set_inheritable(True)
    return listening


def serve_web(listening: socket.socket, workers: int) -> None:
    """Run the application server. A worker handles four requests at once and keeps sixteen more waiting."""
    server = SharedSocketServer(
        "cms.wsgi:application",
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        backpressure=20,
        websockets=False,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
        log_dictconfig=settings.LOGGING,
    )
    server.listening = listening
    server.serve()
