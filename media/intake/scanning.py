"""Asking a virus scanner, where the install has one: clamd's INSTREAM (clamd(8)), over a socket of the machine or TCP.

Without CLAMAV nothing is asked. With it, a scanner that is away refuses everything, unless CLAMAV_REQUIRED is false.
"""

import logging
import socket
from urllib.parse import urlsplit

from django.conf import settings

from media.intake.sentences import refusal

logger = logging.getLogger(__name__)
PATIENCE = 10  # seconds for one file
PIECE = 64 * 1024  # bytes
LONGEST_ANSWER = 4096


class NoAnswerError(Exception):
    """The scanner said neither that the file is clean nor that it is not."""


def scan(content: bytes) -> None:
    """Raises ValidationError for what is infected, and for what could not be scanned where that is required."""
    if not settings.CLAMAV:
        return
    try:
        found = _found(_ask(settings.CLAMAV, content))
    except (OSError, NoAnswerError) as error:
        logger.error("The virus scanner does not answer: %s", error)  # noqa: TRY400  the trace says nothing more
        if settings.CLAMAV_REQUIRED:
            raise refusal("unscanned") from error
        return
    if found:
        logger.warning("An upload was refused: the virus scanner found %s.", found)
        raise refusal("infected", found=found)


def _found(answer: str) -> str:
    """What the scanner found: 'stream: Eicar-Signature FOUND' -> 'Eicar-Signature'; '' for a clean file."""
    verdict = answer.removeprefix("stream:").strip()
    if verdict == "OK":
        return ""
    if verdict.endswith(" FOUND"):
        return verdict.removesuffix(" FOUND")
    raise NoAnswerError(answer)


def _ask(address: str, content: bytes) -> str:
    with _connected(address) as scanner:
        scanner.sendall(b"zINSTREAM\0")
        for start in range(0, len(content), PIECE):
            piece = content[start : start + PIECE]
            scanner.sendall(len(piece).to_bytes(4) + piece)
        scanner.sendall(bytes(4))
        answer = b""
        while b"\0" not in answer and len(answer) < LONGEST_ANSWER and (part := scanner.recv(LONGEST_ANSWER)):
            answer += part
    return answer.partition(b"\0")[0].decode(errors="replace").strip()


def _connected(address: str) -> socket.socket:
    """`/run/clamav/clamd.ctl` or `tcp://host:3310`."""
    parts = urlsplit(address)
    if parts.scheme == "tcp":
        return socket.create_connection((parts.hostname or "", parts.port or 3310), timeout=PATIENCE)
    scanner = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    scanner.settimeout(PATIENCE)
    try:
        scanner.connect(parts.path)
    except OSError:
        scanner.close()
        raise
    return scanner
