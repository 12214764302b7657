"""A preview beside its form says which field each piece comes from; no other rendering says anything of it."""

import re

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from wagtail.blocks import CharBlock, ListBlock, StructBlock

from citypages.blocks import CityStreamBlock
from cms.editing.marking import marking
from tests.factories import content_page

BLOCK = "2c6d9a1e-0000-4000-8000-000000000001"
ITEM = "2c6d9a1e-0000-4000-8000-000000000002"
MARK = re.compile(r' data-edit="([^"]+)"')


def rendered(source: str, **context: object) -> str:
    return Template("{% load edit_tags %}" + source).render(Context(context))


def listing():
    block = StructBlock([("items", ListBlock(StructBlock([("title", CharBlock())])))])
    return block.to_python({"items": [{"type": "item", "id": ITEM, "value": {"title": "Kuka?"}}]})


def test_a_field_is_named_from_its_block_on():
    with marking():
        assert rendered('{% edit "heading" %}', block_id=BLOCK) == f' data-edit="{BLOCK}.heading"'


def test_a_field_of_a_page_stands_alone():
    with marking():
        assert rendered('{% edit "title" %}') == ' data-edit="title"'


def test_a_part_of_a_list_is_named_by_its_own_id():
    with marking():
        mark = rendered('{% edit "items" 0 "title" %}', block_id=BLOCK, value=listing())
    assert mark == f' data-edit="{BLOCK}.items.{ITEM}.title"'


def test_what_a_block_finds_by_itself_is_named_by_its_list():
    with marking():
        assert rendered('{% edit "items" 3 %}', block_id=BLOCK, value=listing()) == f' data-edit="{BLOCK}.items"'


def test_nothing_is_marked_outside_a_preview():
    marks = (
        '{% edit "title" %}{% edit_stream "body" %}{% block_starts "1" %}{% block_ends "1" %}{% edit_path "title" %}'
    )
    assert rendered(marks, block_id=BLOCK) == ""


@pytest.mark.django_db
@pytest.mark.parametrize("beside_the_form", [True, False])
def test_only_the_preview_beside_the_form_is_marked(tree, beside_the_form):
    page = content_page(tree.turku, body=[("heading", {"text": "Otsikko"})])
    attributes = {"in_preview_panel": True} if beside_the_form else {}
    response = page.make_preview_request(RequestFactory().get("/"), "", attributes)
    html = response.content.decode()
    block = page.body[0].id
    assert (f'data-edit="{block}.text"' in html) is beside_the_form
    assert (f"<!--w:{block}-->" in html) is beside_the_form
    assert (' data-edit="title"' in html) is beside_the_form


@pytest.mark.django_db
@pytest.mark.parametrize("name", list(CityStreamBlock().child_blocks))
def test_the_heading_of_a_block_is_marked(name):
    block = CityStreamBlock().child_blocks[name]
    if "heading" not in getattr(block, "child_blocks", {}):
        return
    with marking():
        html = block.render(block.get_preview_value(), block.get_preview_context(block.get_preview_value()))
    assert "heading" in MARK.findall(html)
