"""Opening a form costs the same however many blocks it has, and blocks are told once a language."""

import json
from html import unescape
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import translation

from citypages.models import ContentPage
from tests.factories import DocumentFactory, ImageFactory, content_page
from tests.queries import statements

FEW, MANY = 4, 30


@pytest.fixture
def opened(tree, admin_client):
    """A function that gives what opening a page with so many blocks takes, and the answer."""

    def open_page(count: int):
        page = content_page(tree.turku, f"Sivu {count}", blocks(tree, count), slug=f"sivu-{count}")
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        admin_client.get(address)  # renditions are made and caches filled
        return statements(lambda: admin_client.get(address)), admin_client.get(address)

    return open_page


def blocks(tree, count: int) -> list[dict]:
    """Pictures and paragraphs in turn; every paragraph links to a page and a document of its own."""
    made = []
    for number in range(count):
        if number % 2:
            value = {"image": ImageFactory().pk, "caption": "Joki", "credit": "Maija Malli"}
            made.append({"type": "figure", "value": value, "id": str(uuid4())})
        else:
            page, document = content_page(tree.turku, "Kohde", slug=f"kohde-{count}-{number}"), DocumentFactory()
            text = (
                f'<p><a linktype="page" id="{page.pk}">sivu</a> '
                f'<a id="{document.pk}" linktype="document">tiedosto</a></p>'
            )
            made.append({"type": "text", "value": text, "id": str(uuid4())})
    return made


def test_more_blocks_take_no_more_queries(opened):
    few, _answer = opened(FEW)
    many, _answer = opened(MANY)
    assert len(many) == len(few), f"{len(few)} queries became {len(many)}:\n" + "\n".join(many)


def links(answer) -> list[dict]:
    """The data of each link in the rich texts of the body, as the editor gets them."""
    widget = BeautifulSoup(answer.content, "html.parser").find(id="body")
    blocks_of, _error = json.loads(widget["data-w-block-arguments-value"])
    texts = [json.loads(block["value"]) for block in blocks_of if block["type"] == "text"]
    return [entity["data"] for text in texts for entity in text["entityMap"].values()]


def test_a_link_keeps_what_the_editor_needs(opened, tree):
    _queries, answer = opened(FEW)
    page, document = links(answer)[:2]
    target = tree.turku.get_children().get(slug=f"kohde-{FEW}-0")
    assert page == {"id": target.pk, "url": target.url, "parentId": tree.turku.pk}
    assert document["filename"].startswith("esite")
    assert document["url"]


def test_a_link_to_a_page_that_is_gone_stays_a_link(tree, admin_client):
    gone = content_page(tree.turku, "Poistuva", slug="poistuva")
    text = {"type": "text", "value": f'<p><a linktype="page" id="{gone.pk}">sivu</a></p>', "id": str(uuid4())}
    page = content_page(tree.turku, "Sivu", [text], slug="sivu")
    key = gone.pk
    gone.delete()
    answer = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert links(answer) == [{"id": key, "url": None, "parentId": None}]


def test_blocks_are_told_once_in_each_language():
    field = ContentPage._meta.get_field("body")
    told = {}
    for language in ("fi", "en", "fi"):
        with translation.override(language):
            widget = field.formfield().widget
            told.setdefault(language, []).append(widget.block_json)
    assert told["fi"][0] is told["fi"][1]
    assert "Kuva" in json.dumps(json.loads(unescape(told["fi"][0])), ensure_ascii=False)
    assert told["fi"][0] != told["en"][0]
