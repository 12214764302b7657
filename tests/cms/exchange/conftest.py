"""Pages full of difficult texts, sent for translation."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.exchange.texts import Texts
from tests.cms.translation.conftest import (  # noqa: F401  fixtures: the same people and pages
    editor,
    log_in,
    neighbour,
    publisher,
    superuser,
    translator,
)
from tests.factories import content_page
from tests.filling import item
from tests.translating import send
from tests.tree import Tree

HEADING = 'Silta "aukesi" – tule & katso 😀 < 5\u00a0km'
RICH = (
    "<p>Lue <b>lisää</b> <a href='https://www.example.fi/?a=1&amp;b=2'>ohjelmasta</a>.<br/>Toinen rivi.</p>"
    "<p>Mukana\u00a0on <i>kuusi <b>kaupunkia</b></i> ja <a href='https://www.example.fi/b'>valtio</a>\u2028!</p>"
    "<p>Sama lause.</p><p>Sama lause.</p>"
)


@pytest.fixture
def translation(tree: Tree) -> Translation:
    """Turku's page with markup, links, quotes, line breaks, hard spaces and an emoji, in English."""
    body = [
        item("text", RICH),
        item(
            "quote", {"text": 'Rivi yksi\nRivi kaksi \\ "lainaus"', "speaker": "Maija", "title": "", "organisation": ""}
        ),
    ]
    page = content_page(tree.turku, HEADING, slug="silta", body=body)
    return send(page, tree.english)


@pytest.fixture
def translated() -> Callable:
    """Translate one text of a page, by hand unless told otherwise."""

    def done(translation: Translation, path: str, data: str, kind: str = "manual", user: object = None) -> None:
        segment = StringSegment.objects.filter(source=translation.source, context__path__startswith=path).first()
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            defaults={"data": data, "translation_type": kind, "last_translated_by": user},
        )

    return done


def stored(translation: Translation) -> dict[str, tuple[str, str]]:
    """Source: translation and its kind, of every text of a page."""
    texts = Texts([translation]).of(translation)
    return {text.source: (text.target, text.stored.translation_type if text.stored else "") for text in texts}


def upload(client: Client, address: str, data: bytes | str, name: str = "file.po", **more: str):
    """Send a file as the form does."""
    content = data if isinstance(data, bytes) else data.encode()
    return client.post(address, {"file": SimpleUploadedFile(name, content)} | more)


def page_address(translation: Translation, suffix: str = "") -> str:
    """Of a page's files."""
    return reverse(f"exchange_page{suffix}", args=[translation.pk])


def fetch(client: Client, translation: Translation, kind: str) -> bytes:
    """The file of a page; `kind` is po or xliff."""
    return client.get(page_address(translation, f"_{kind}")).content
