"""What a machine does wrong is told, and costs nothing that was there."""

import socket
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from wagtail_localize.machine_translators.deepl import DeepLTranslator

from cms.wording.connectors import chosen
from tests.cms.wording.conftest import texts

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("broken", ["no link", '<a id="a1">one</a><a id="a2">two</a>', "<p>block</p>", "  "])
def test_answer_that_would_break_the_text_is_left_out(machine, sent, fill_empty, broken):
    machine.say = lambda text: broken if "ohjeet" in text else f"EN {text}"
    translation = sent("Otsikko", 'Lue <a href="https://example.fi/">ohjeet</a>.', "Hanke alkaa.")
    filled = fill_empty(translation)
    assert 'Lue <a id="a1">ohjeet</a>.' not in texts(translation)
    assert texts(translation)["Hanke alkaa."].data == "EN Hanke alkaa."
    assert filled.left >= 1


def test_name_that_the_machine_lost_leaves_the_row_to_a_person(machine, sent, term, fill_empty):
    term("6Aika", do_not_translate=True)
    machine.say = lambda text: "EN nothing"
    translation = sent("Otsikko", "6Aika alkaa.")
    fill_empty(translation)
    assert "6Aika alkaa." not in texts(translation)


@pytest.mark.parametrize(
    ("status", "body", "word"),
    [
        (429, b'{"error": "Slowdown"}', "kiintiö"),
        (403, b'{"error": "Invalid API key"}', "avainta"),
        (500, b"<h1>Error</h1>", "virheellä"),
        (200, b"not json", "käyttökelpoista"),
        (200, b'{"other": []}', "käyttökelpoista"),
        (200, b'{"translatedText": []}', "käyttökelpoista"),
        (200, b"null", "käyttökelpoista"),
    ],
)
def test_trouble_is_told_and_changes_nothing(machine, sent, fill_empty, status, body, word):
    machine.status, machine.body = status, body
    translation = sent("Otsikko", "Hanke alkaa.")
    filled = fill_empty(translation)
    assert word in filled.error
    assert texts(translation) == {}


def test_machine_that_cannot_be_reached_is_told(settings, machine, sent, fill_empty):
    options = settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR["OPTIONS"]
    options["LIBRETRANSLATE_URL"] = "http://127.0.0.1:1"
    assert "ei saa yhteyttä" in fill_empty(sent("Otsikko", "Hanke alkaa.")).error


def test_machine_that_does_not_answer_is_given_up(settings, sent, fill_empty):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = chosen("", f"http://127.0.0.1:{silent.getsockname()[1]}", "")
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR["OPTIONS"]["TIMEOUT"] = 0.2
        assert "ajoissa" in fill_empty(sent("Otsikko", "Hanke alkaa.")).error


def test_portions_before_the_trouble_are_kept(machine, sent, fill_empty):
    answer = machine.answer
    machine.answer = lambda request: answer(request) if not machine.requests else b"broken"
    translation = sent("Otsikko", *(f"Kappale on numero {number}." for number in range(60)))
    filled = fill_empty(translation)
    assert filled.error
    assert filled.filled == len(texts(translation)) == 50


class NearbyDeepL(DeepLTranslator):
    """DeepL's connector, asking another address."""

    def get_api_endpoint(self):
        return self.options["ADDRESS"]


def test_deepl_out_of_quota_is_told(settings, sent, fill_empty):
    class Handler(BaseHTTPRequestHandler):
        """Refuses as DeepL does."""

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(456)
            self.end_headers()
            self.wfile.write(b'{"message": "Quota exceeded"}')

        def log_message(self, *_args):
            """Silent."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
            "CLASS": f"{__name__}.NearbyDeepL",
            "OPTIONS": {"AUTH_KEY": "key", "ADDRESS": f"http://127.0.0.1:{server.server_port}"},
        }
        translation = sent("Otsikko", "Hanke alkaa.")
        asked = Thread(target=server.handle_request)
        asked.start()
        filled = fill_empty(translation)
        asked.join()
    assert "kiintiö" in filled.error
    assert texts(translation) == {}
