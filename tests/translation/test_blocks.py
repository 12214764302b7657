"""Every block survives being sent for translation, and its words come back translated."""

import json

import pytest
from django.urls import reverse
from wagtail_localize.models import OverridableSegment, SegmentOverride

from citypages.blocks import CityStreamBlock
from citypages.models import ContentPage
from tests import filling
from tests.factories import content_page, project
from tests.filling import Filler, in_english, item
from tests.translating import send, translate
from tests.tree import Tree

pytestmark = pytest.mark.django_db
STREAM = CityStreamBlock()


def edition(page, english) -> ContentPage:
    """The English draft of a page."""
    return page.get_translation(english).get_latest_revision_as_object()


@pytest.fixture(scope="module")
def full(planted):
    """A page with one block of every kind filled to the brim, its English edition, and what filled it."""
    tree = Tree()
    filler = Filler(project(tree.register))
    page = content_page(tree.turku, "Täynnä", body=filler.stream(STREAM))
    translate(send(page, tree.english))
    return page, edition(page, tree.english), filler


def stored(page, name: str) -> str:
    """A block's data as text."""
    return json.dumps([block["value"] for block in page.body.raw_data if block["type"] == name], ensure_ascii=False)


@pytest.mark.parametrize("name", STREAM.child_blocks)
def test_the_words_of_a_block_come_back_translated(full, name):
    page, english, filler = full
    source, target = stored(page, name), stored(english, name)
    words = [word for word in filler.words if word in source]
    kept = [word for word in filler.kept if word in source]
    assert words or kept, "the block has no words: fill it in tests/filling.py"
    assert [word for word in words if word in target] == []
    assert [word for word in words if in_english(word) not in target] == []
    assert [word for word in kept if word not in target] == []


@pytest.mark.parametrize("name", STREAM.child_blocks)
def test_what_is_no_text_is_the_same_in_both_languages(full, name):
    page, english, filler = full
    source, target = stored(page, name), stored(english, name)
    for word in filler.words:
        source = source.replace(word, in_english(word))
    assert json.loads(source) == json.loads(target)


def test_the_editor_of_a_full_page_opens(full, admin_client):
    response = admin_client.get(reverse("wagtailadmin_pages:edit", args=[full[1].pk]))
    assert response.status_code == 200
    assert "workbench/workbench.html" in [template.name for template in response.templates]


@pytest.mark.parametrize("shape", [filling.blank, filling.null, filling.missing], ids=lambda shape: shape.__name__)
def test_empty_and_old_blocks_are_sent_and_their_editor_opens(tree, admin_client, shape):
    body = [item(name, shape(block)) for name, block in STREAM.child_blocks.items()]
    page = content_page(tree.turku, "Vajaa", body=body)
    translate(send(page, tree.english))
    english = edition(page, tree.english)
    assert [block.block_type for block in english.body] == list(STREAM.child_blocks)
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).status_code == 200


def test_a_credit_is_the_same_until_a_translator_overrides_it(tree):
    figure = item("figure", {"image": None, "alt_text": "", "decorative": True, "caption": "", "credit": "Kaupunki"})
    page = content_page(tree.turku, body=[figure])
    translation = send(page, tree.english)
    assert edition(page, tree.english).body[0].value["credit"] == "Kaupunki"
    segment = OverridableSegment.objects.get(source=translation.source, context__path=f"body.{figure['id']}.credit")
    override = {"context": segment.context, "locale": tree.english, "data_json": json.dumps("The city")}
    SegmentOverride.objects.create(**override)
    translation.save_target()
    assert edition(page, tree.english).body[0].value["credit"] == "The city"


def test_a_translators_table_keeps_its_shape(full):
    page, english, _filler = full
    source, target = (next(block.value for block in one.body if block.block_type == "table") for one in (page, english))
    assert [[bool(cell) for cell in row] for row in target["data"]] == [[True, True], [True, False]]
    assert target["table_caption"] == in_english(source["table_caption"])
    assert target["first_row_is_table_header"]
