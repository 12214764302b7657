"""A virus scanner, where there is one, has the last word; a real socket speaks clamd's INSTREAM here."""

import logging
import socketserver
import threading

import pytest
from django.core.exceptions import ValidationError

from media.intake.scanning import scan

# What every scanner finds, and harms nobody (eicar.org); in two parts, so that none finds it in this repository.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Clamd(socketserver.BaseRequestHandler):
    """Answers as clamd does (clamd(8), INSTREAM)."""

    def handle(self) -> None:
        """Read the pieces up to the one of no length, and answer."""
        if self.request.recv(10) != b"zINSTREAM\0":
            self.request.sendall(b"UNKNOWN COMMAND\0")
            return
        content = b""
        while length := int.from_bytes(self._read(4)):
            content += self._read(length)
        if content == b"too much":
            self.request.sendall(b"INSTREAM size limit exceeded. ERROR\0")
            return
        verdict = b"Eicar-Signature FOUND" if EICAR in content else b"OK"
        self.request.sendall(b"stream: " + verdict + b"\0")

    def _read(self, length: int) -> bytes:
        read = b""
        while len(read) < length:
            read += self.request.recv(length - len(read))
        return read


@pytest.fixture(params=["unix", "tcp"])
def clamd(request, tmp_path, settings):
    """A scanner that listens; yields nothing, the settings name it."""
    if request.param == "unix":
        settings.CLAMAV = str(tmp_path / "clamd.ctl")
        server = socketserver.UnixStreamServer(settings.CLAMAV, Clamd)
    else:
        server = socketserver.TCPServer(("127.0.0.1", 0), Clamd)
        settings.CLAMAV = f"tcp://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield
    server.shutdown()
    server.server_close()


def test_what_is_clean_passes(clamd):
    scan(b"hei" * 100_000)


def test_what_is_infected_is_refused_by_its_name(clamd):
    with pytest.raises(ValidationError, match="Eicar-Signature") as refused:
        scan(b"x" * 200_000 + EICAR)
    assert refused.value.code == "infected"


def test_a_scanner_that_gives_up_has_not_found_it_clean(clamd):
    with pytest.raises(ValidationError) as refused:
        scan(b"too much")
    assert refused.value.code == "unscanned"


def test_a_scanner_that_is_away_refuses(settings, tmp_path, caplog):
    settings.CLAMAV = str(tmp_path / "nobody.ctl")
    with pytest.raises(ValidationError) as refused:
        scan(b"hei")
    assert refused.value.code == "unscanned"
    assert "virus scanner" in caplog.text


def test_where_it_is_not_required_a_scanner_that_is_away_is_only_logged(settings, tmp_path, caplog):
    settings.CLAMAV, settings.CLAMAV_REQUIRED = str(tmp_path / "nobody.ctl"), False
    with caplog.at_level(logging.ERROR):
        scan(EICAR)
    assert "virus scanner" in caplog.text


def test_without_a_scanner_nothing_is_asked(settings):
    settings.CLAMAV = ""
    scan(EICAR)
