"""A page with every sort of text, sent for translation, and the people who translate it."""

from collections.abc import Callable
from functools import cache

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation

from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member
from tests.translating import send
from tests.tree import Tree

QUOTE = {
    "type": "quote",
    "id": "11111111-1111-4111-8111-111111111111",
    "value": {"text": "Hyvä!", "name": "A", "title": "B"},
}
TEXT = {
    "type": "text",
    "id": "22222222-2222-4222-8222-222222222222",
    "value": (
        '<h3 data-block-key="aaaaa">Otsikko</h3>'
        '<p data-block-key="bbbbb">Lue <b>lisää</b> <a href="https://www.example.fi/">täältä</a>.</p>'
        '<ul><li data-block-key="ccccc">Kohta</li></ul>'
    ),
}
TABLE = {
    "type": "table",
    "id": "33333333-3333-4333-8333-333333333333",
    "value": {"table_caption": "Luvut", "data": [["Vuosi", "Hankkeita"], ["2018", "60"]]},
}


@pytest.fixture
def page(tree: Tree) -> Page:
    """A Finnish page below Turku."""
    return content_page(tree.turku, "R&D <Turku>", summary="Yksi\nkaksi", body=[QUOTE, TEXT, TABLE])


@pytest.fixture
def translation(tree: Tree, page: Page) -> Translation:
    """Its translation, nothing translated yet."""
    return send(page, tree.english)


@pytest.fixture
def segment(translation: Translation) -> Callable:
    """A segment by its path, or by the beginning of its text."""

    def found(path: str = "", text: str = "") -> StringSegment:
        segments = StringSegment.objects.filter(source=translation.source, string__data__startswith=text)
        return segments.get(context__path=path) if path else segments.get()

    return found


@pytest.fixture
def log_in(tree: Tree) -> Callable:
    """The browser of a member of a city's team."""

    @cache
    def client(city: str = "turku", role: str = "translators") -> Client:
        browser = Client(headers={"host": HOST, "accept-language": "fi"})
        browser.force_login(member(tree, city, role))
        return browser

    return client
