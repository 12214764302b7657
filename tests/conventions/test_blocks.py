"""Four names, one word: a block's class, its place in the stream, its template, its root class in CSS."""

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.template.loader import get_template
from django.urls import reverse
from django.utils.functional import Promise
from wagtail import blocks
from wagtail.admin.icons import get_icons
from wagtail.fields import StreamField
from wagtail.users.models import UserProfile

from cms.blocks import GROUPS
from tests.house import ROOMS, page_types, snake, stream_blocks

BLOCKS = stream_blocks()


@pytest.fixture(params=BLOCKS)
def name(request) -> str:
    return request.param


@pytest.fixture
def block(name) -> blocks.Block:
    return BLOCKS[name]


def room(block: blocks.Block) -> str:
    return type(block).__module__.partition(".")[0]


def test_the_class_is_named_after_the_block(name, block):
    assert snake(type(block).__name__) == f"{name}_block"


def test_the_template_is_named_after_the_block_and_its_room(name, block):
    assert block.meta.template == f"{room(block)}/blocks/{name}.html"
    get_template(block.meta.template)


def test_the_block_describes_itself_to_the_editor(block):
    assert block.meta.icon in get_icons()
    assert block.meta.icon != blocks.Block().meta.icon
    assert isinstance(block.meta.label, Promise)
    assert isinstance(block.meta.description, Promise)
    assert str(block.meta.group) in {str(group) for group in GROUPS.values()}


def test_the_block_has_a_preview(block):
    assert block.meta.preview_value
    assert block.is_previewable


def test_every_part_of_the_block_has_a_label_in_finnish(block):
    def parts(block: blocks.Block) -> list[blocks.Block]:
        inner = [*getattr(block, "child_blocks", {}).values(), *filter(None, [getattr(block, "child_block", None)])]
        return [block, *(part for child in inner for part in parts(child))]

    unnamed = [part.name for part in parts(block) if part.name and not isinstance(part.meta.label, Promise)]
    assert unnamed == []


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fi", "en"])
def test_the_preview_renders_with_the_root_class(name, admin_client, admin_user, language):
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    in_stream = page_types()[0]._meta.get_field("body").stream_block.child_blocks[name]
    response = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": in_stream.definition_prefix})
    assert response.status_code == 200
    page = BeautifulSoup(response.content, "html.parser")
    assert page.select_one(f".{name}"), page.body
    assert page.select_one(f".{name}").get_text(strip=True)
    assert not page.select("[style], script:not([src])")


def test_every_block_class_has_a_docstring_and_every_struct_is_flat():
    def walk(block: blocks.Block, depth: int = 0) -> None:
        assert type(block).__module__.partition(".")[0] not in ROOMS or type(block).__doc__, type(block)
        assert depth <= 2, f"{type(block).__name__} is nested too deep for wagtail-localize"
        for child in getattr(block, "child_blocks", {}).values():
            walk(child, depth + isinstance(child, blocks.StructBlock))
        if hasattr(block, "child_block"):
            walk(block.child_block, depth + isinstance(block.child_block, blocks.StructBlock))

    for field in streams():
        walk(field.stream_block)


def streams() -> list[StreamField]:
    """Every stream of every model."""
    return [
        field for model in apps.get_models() for field in model._meta.local_fields if isinstance(field, StreamField)
    ]
