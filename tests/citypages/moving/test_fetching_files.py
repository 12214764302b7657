"""`import_page --fetch`: files that a page only names come along from public addresses, and from nowhere else."""

import io
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.management import call_command

from citypages.models import ContentPage
from citypages.moving.services import fetching
from cms.moving.reading import fetch
from media.models import CustomImage
from tests.cms.moving.reading.wordfiles import PNG

pytestmark = pytest.mark.django_db


@pytest.fixture
def old_site():
    """Somebody else's server, with one picture."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        """Answers with the picture, or with nothing."""

        def do_GET(self):
            asked.append(self.path)
            found = self.path == "/laituri.png"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "image/png")
            self.end_headers()
            self.wfile.write(PNG if found else b"")

        def log_message(self, *args):
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked = asked
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def run(tree, editor, old_site, tmp_path):
    """The command with a page that names two pictures of the old site."""
    here = f"http://127.0.0.1:{old_site.server_port}"
    path = tmp_path / "laituri.html"
    path.write_text(
        f'<h1>Laituri kunnostetaan</h1><p>Työt alkavat keväällä.</p><p><img src="{here}/laituri.png" alt="Laituri"></p>'
        f'<p>Väliin jäävää tekstiä.</p><p><img src="{here}/silta.png" alt="Silta"></p>'
    )

    def call(**options) -> str:
        out = io.StringIO()
        call_command("import_page", str(path), city="turku", user=editor.username, stdout=out, stderr=out, **options)
        return out.getvalue()

    return call


def test_nothing_is_asked_for_without_the_option(run, old_site):
    run()
    assert (old_site.asked, CustomImage.objects.count()) == ([], 0)


def test_an_address_inside_is_refused_and_told(run, old_site):
    said = run(fetch=True)
    assert f"http://127.0.0.1:{old_site.server_port}/laituri.png" in said  # the sentence that refuses it
    assert (old_site.asked, CustomImage.objects.count()) == ([], 0)
    assert ContentPage.objects.count() == 1


def test_what_answers_comes_along_and_what_does_not_is_told(run, old_site, monkeypatch):
    """The same request, let through to this machine, as the only old site there is here."""
    monkeypatch.setattr(fetching, "fetch", partial(fetch, allow_loopback=True))
    said = run(fetch=True)
    assert old_site.asked == ["/laituri.png", "/silta.png"]
    assert CustomImage.objects.count() == 1
    assert f"http://127.0.0.1:{old_site.server_port}/silta.png" in said
    assert "/laituri.png" not in said
