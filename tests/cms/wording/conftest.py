"""Pages with texts to translate, terms, and a machine that speaks LibreTranslate's protocol on this computer."""

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from django.test import Client
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.wording.glossary import glossary_for
from cms.wording.machine import connector_for, fill
from cms.wording.machine.filling import empty_rows
from cms.wording.models import Term, TermTranslation
from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member
from tests.translating import send
from tests.tree import Tree

LIBRETRANSLATE = "wagtail_localize.machine_translators.libretranslate.LibreTranslator"


@pytest.fixture
def sent(tree: Tree) -> Callable:
    """Send a page with these paragraphs, below Turku unless told otherwise."""

    def make(title: str, *paragraphs: str, below: object = None) -> Translation:
        body = [{"type": "text", "value": f"<p>{text}</p>"} for text in paragraphs]
        page = content_page(below or tree.turku, title, slug=f"sivu-{title.casefold().replace(' ', '-')}")
        page.body = json.dumps(body)
        page.save_revision().publish()
        return send(type(page).objects.get(pk=page.pk), tree.english)

    return make


@pytest.fixture
def row() -> Callable:
    """The row of a translation whose source text begins so."""
    return lambda translation, start: StringSegment.objects.get(
        source=translation.source, string__data__startswith=start
    )


@pytest.fixture
def say(row: Callable) -> Callable:
    """Translate one row."""

    def said(translation: Translation, start: str, text: str, **fields: object) -> StringTranslation:
        segment = row(translation, start)
        values = {"translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL, "data": text} | fields
        return StringTranslation.objects.create(
            translation_of=segment.string, context=segment.context, locale=translation.target_locale, **values
        )

    return said


@pytest.fixture
def term(tree: Tree) -> Callable:
    """A term of the glossary with its English."""

    def made(name: str, english: str = "", **fields: object) -> Term:
        created = Term.objects.create(term=name, **fields)
        if english:
            TermTranslation.objects.create(term=created, locale=tree.english, text=english)
        return created

    return made


@pytest.fixture
def log_in(tree: Tree) -> Callable:
    """A client logged in as a member of a city's team ('' is the programme)."""

    def logged_in(city: str, role: str) -> Client:
        client = Client(headers={"host": HOST})
        client.user = member(tree, city, role)
        client.force_login(client.user)
        return client

    return logged_in


@pytest.fixture
def translator(log_in: Callable) -> Client:
    """Works for Turku."""
    return log_in("turku", "translators")


class Machine:
    """What the machine was asked, and how it answers."""

    def __init__(self) -> None:
        self.requests: list[dict] = []
        self.status = 200
        self.body: bytes | None = None
        self.say: Callable[[str], str] = lambda text: f"EN {text}"

    @property
    def asked(self) -> list[str]:
        """Every text it was sent."""
        return [text for request in self.requests for text in request["q"]]

    def answer(self, request: dict) -> bytes:
        self.requests.append(request)
        if self.body is not None:
            return self.body
        return json.dumps({"translatedText": [self.say(text) for text in request["q"]]}).encode()


@pytest.fixture
def machine(settings: object) -> Iterator[Machine]:
    """A server of LibreTranslate's `/translate`, which the install is set to ask."""
    own = Machine()

    class Handler(BaseHTTPRequestHandler):
        """`POST /translate`."""

        def do_POST(self) -> None:
            body = own.answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(own.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    own.address = f"http://127.0.0.1:{server.server_port}"
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": LIBRETRANSLATE,
        "OPTIONS": {"LIBRETRANSLATE_URL": own.address, "API_KEY": "", "TIMEOUT": 5},
    }
    yield own
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def fill_empty(tree, django_user_model):
    """Fill every empty row of a translation."""
    user = django_user_model.objects.create_user("kaantaja")

    def filled(translation):
        connector = connector_for(translation.source.locale, translation.target_locale)
        return fill(translation, empty_rows(translation), connector, glossary_for(tree.english), user)

    return filled


def texts(translation):
    """What stands in the translation by source text."""
    rows = StringTranslation.objects.filter(locale=translation.target_locale)
    return {said.translation_of.data: said for said in rows.select_related("translation_of")}
