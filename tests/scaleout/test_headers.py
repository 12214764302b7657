"""What Varnish and nginx say by themselves has the headers of everything else; pictures stay in their sandbox.

Before: a refusal by Varnish had no policy at all, the storage's version was told to everybody, and nginx named its
own on the way to https.
"""

import re
import shutil
import ssl
import subprocess
from http.client import HTTPConnection, HTTPSConnection

import pytest

from tests.freshness.asking import Answer, Ask
from tests.observatory import faults
from tests.scaleout.origin import FULL, Origin, page, serving
from tests.scaleout.parts import ROOT, accepts, free_port, running, until, varnish

pytestmark = pytest.mark.scaleout
HTTPS = {"X-Forwarded-Proto": "https"}
STRANGE = {"Server": "Storage/4.41", "X-Powered-By": "PHP/5", "Access-Control-Allow-Origin": "https://example.org"}


def asked(port: int, path: str, method: str = "GET", secure: bool = False, body=None, **headers: str):
    """A request and its answer, over TLS or not."""
    named = {"Host": "localhost"} | {name.replace("_", "-"): value for name, value in headers.items()}
    if secure:
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        connection = HTTPSConnection("localhost", port, timeout=30, context=context)
    else:
        connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, body=body, headers=named)
    given = connection.getresponse()
    answer = Answer(
        given.status, {name.lower(): ", ".join(given.headers.get_all(name)) for name in given.headers}, given.read()
    )
    connection.close()
    said = named | (HTTPS if secure else {})
    return Ask(f"http://localhost{path}", headers=said, method=method), answer


@pytest.fixture(scope="module")
def storage():
    """Hands out pictures, and says more than it should."""
    with serving(Origin()) as origin:
        origin.answer = lambda request: (
            200,
            STRANGE | {"Content-Type": "image/png", "Cache-Control": "max-age=60"},
            b"x",
        )
        yield origin


@pytest.fixture(scope="module")
def front(origins, storage, tmp_path_factory):
    """Varnish with a process behind it, and a storage."""
    port = free_port()
    with varnish(
        tmp_path_factory.mktemp("front"), port, [origins[0].port], STORAGE=f"127.0.0.1:{storage.port}", BUCKET="media"
    ):
        yield port


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [("/", "TRACE", 405), ("/metrics", "GET", 404), ("/", "PURGE", 403), ("/media/images/a.png", "GET", 200)],
)
def test_what_varnish_says_itself_meets_every_rule(front, path, method, status):
    more = {"X_Forwarded_For": "192.0.2.7, 192.0.2.8"} if method == "PURGE" else {}
    request, answer = asked(front, path, method, X_Forwarded_Proto="https", **more)
    assert answer.status == status
    assert "PURGE" in method or faults(request, answer) == {}
    assert ("sandbox" in answer["Content-Security-Policy"]) == path.startswith("/media/")


def test_what_the_application_says_stays_and_no_version_is_told(front, answer, path):
    answer(lambda request: page("hello", **FULL))
    _request, given = asked(front, path, X_Forwarded_Proto="https")
    assert {name: given[name] for name in FULL} == FULL
    assert given["Server"] == ""  # the process behind says "BaseHTTP/0.6 Python/3.11"


def test_a_fragment_for_frames_elsewhere_stays_open(front, answer, path):
    """`X-Frame-Options` can only forbid."""
    policy = "default-src 'none'; frame-ancestors *"
    left = {name: value for name, value in FULL.items() if name != "X-Frame-Options"}
    answer(lambda request: page("hello", **left | {"Content-Security-Policy": policy}))
    _request, given = asked(front, path, X_Forwarded_Proto="https")
    assert given["Content-Security-Policy"] == policy
    assert given["X-Frame-Options"] == ""


def test_when_nobody_answers_that_page_meets_every_rule(tmp_path):
    with varnish(tmp_path / "alone", port := free_port(), [free_port()]):
        request, answer = asked(port, "/", X_Forwarded_Proto="https")
    assert answer.status == 503
    assert faults(request, answer) == {}


@pytest.fixture
def nginx(front, tmp_path):
    """deploy/nginx.conf before that Varnish; its ports without and with TLS."""
    program = shutil.which("nginx")
    if not program:
        pytest.skip("no nginx on this machine")
    made = ["/usr/bin/openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "2"]
    subprocess.run([*made, "-keyout", tmp_path / "key", "-out", tmp_path / "pem"], check=True, capture_output=True)
    plain, secure = free_port(), free_port()
    text = (ROOT / "deploy" / "nginx.conf").read_text()
    text = re.sub(r"  listen \[::\][^\n]+\n", "", text)
    text = text.replace("listen 80", f"listen 127.0.0.1:{plain}").replace("listen 443", f"listen 127.0.0.1:{secure}")
    text = text.replace("/etc/ssl/certs/6aika.example.fi.pem", str(tmp_path / "pem"))
    text = text.replace("/etc/ssl/private/6aika.example.fi.key", str(tmp_path / "key"))
    text = text.replace("6aika.example.fi *.6aika.example.fi", "localhost").replace(
        "127.0.0.1:6081", f"127.0.0.1:{front}"
    )
    folders = "".join(f"{kind}_temp_path {tmp_path}/{kind};" for kind in ("proxy", "fastcgi", "uwsgi", "scgi"))
    rules = (
        f"events {{}} pid {tmp_path}/pid; daemon off; http {{ access_log off; client_body_temp_path {tmp_path}/body;"
    )
    (tmp_path / "nginx.conf").write_text(f"{rules} {folders} {text} }}")
    command = [program, "-p", str(tmp_path), "-c", "nginx.conf", "-e", str(tmp_path / "errors")]
    with running(command, tmp_path / "log"):
        until(lambda: accepts(secure), "nginx")
        yield plain, secure


def test_nginx_adds_what_is_missing_and_nothing_twice(nginx, answer, path):
    plain, secure = nginx
    answer(lambda request: page("hello", **FULL))
    assert {name: asked(secure, path, secure=True)[1][name] for name in FULL} == FULL
    too_much = {"Content_Length": str(30 * 1024 * 1024)}
    for status, given in (
        (308, asked(plain, path)),
        (413, asked(secure, path, "POST", secure=True, body=b"x", **too_much)),
    ):
        assert given[1].status == status
        assert faults(*given) == {}
