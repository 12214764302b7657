"""Pictures and documents that a page only names: brought on request, and never from inside a network."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from cms.linking import guard, outside
from cms.moving.reading import SourceError, fetch, fetching
from cms.moving.source import Attachment

PICTURE = b"\x89PNG\r\n\x1a\n" + b"x" * 200
ANSWERS = {
    "/kuva.png": (200, {"Content-Type": "image/png"}, PICTURE),
    "/kuva.php": (200, {"Content-Type": "image/jpeg; charset=x"}, PICTURE),
    "/lataa/esite.pdf": (200, {"Content-Type": "application/octet-stream"}, b"%PDF-1.7"),
    "/sivu": (200, {"Content-Type": "text/html"}, b"<p>"),
    "/muuttanut": (302, {"Location": "/kuva.png"}, b""),
    "/sisaan": (302, {"Location": "http://10.0.0.7/kuva.png"}, b""),
    "/tiedosto": (302, {"Location": "file:///etc/passwd"}, b""),
    "/ymparampari": (302, {"Location": "/ymparampari"}, b""),
    "/suuri.png": (200, {"Content-Type": "image/png"}, PICTURE * 200),
}


@pytest.fixture(scope="module")
def elsewhere():
    asked = []

    class Handler(BaseHTTPRequestHandler):
        """Answers from the table."""

        def do_GET(self):
            asked.append((self.path, self.headers["Accept-Encoding"], self.headers["User-Agent"]))
            status, headers, content = ANSWERS.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args):
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked = asked
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def bring(elsewhere):
    def brought(path, name=""):
        address = f"http://127.0.0.1:{elsewhere.server_port}{path}"
        return fetch(Attachment(name or path.rpartition("/")[2], None, address), allow_loopback=True)

    return brought


def test_a_picture_comes_with_its_content(bring, elsewhere):
    assert bring("/kuva.png").content == PICTURE
    path, packing, agent = elsewhere.asked[-1]
    assert (path, packing) == ("/kuva.png", "identity")
    assert "SixCitiesFetch" in agent


@pytest.mark.parametrize(
    ("path", "name"), [("/kuva.php", "kuva.jpg"), ("/muuttanut", "muuttanut.png"), ("/lataa/esite.pdf", "esite.pdf")]
)
def test_its_name_ends_as_its_content_is(bring, path, name):
    assert bring(path).name == name


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/poissa.png", "nothing at"),
        ("/sivu", "neither a picture nor a document"),
        ("/sisaan", "not an address on the public web"),
        ("/tiedosto", "not an address on the public web"),
        ("/ymparampari", "nothing at"),
    ],
)
def test_what_cannot_be_brought_is_said(bring, path, said):
    with pytest.raises(SourceError, match=said):
        bring(path)


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/a.png", "http://localhost/a.png", "http://[::1]/a.png", "http://169.254.169.254/latest/meta-data",
     "http://10.1.2.3/a.png", "http://192.168.0.1/a.png", "http://0x7f000001/a.png", "http://[::ffff:10.0.0.1]/a.png",
     "http://user:pw@example.fi/a.png", "ftp://example.fi/a.png", "file:///etc/passwd", "sivu_files/kuva.png", "", "http://[",
     "gopher://example.fi", "data:,x"],
)  # fmt: skip
def test_an_address_inside_is_refused(address):
    with pytest.raises(SourceError, match="public web"):
        fetch(Attachment("a.png", None, address))


def test_one_private_answer_of_the_name_server_is_enough(monkeypatch):
    both = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(guard.socket, "getaddrinfo", lambda *args, **kwargs: both)
    with pytest.raises(SourceError, match="public web"):
        fetch(Attachment("a.png", None, "http://example.fi/a.png"))


def test_more_than_the_limit_is_not_read(bring, monkeypatch):
    monkeypatch.setattr(fetching, "MOST_BYTES", 10_000)
    with pytest.raises(SourceError, match="larger than"):
        bring("/suuri.png")


def test_what_drips_is_given_up(bring, monkeypatch):
    monkeypatch.setattr(outside, "PATIENCE", 0)
    with pytest.raises(SourceError, match="does not answer"):
        bring("/kuva.png")


def test_what_came_along_is_not_asked_for():
    here = Attachment("a.png", b"x", "http://10.0.0.1/a.png")
    assert fetch(here) is here
